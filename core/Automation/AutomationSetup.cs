using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.Automation;

internal static class AutomationSetup
{
    public static IServiceCollection AddAutomation(this IServiceCollection services) => services
        .AddSingleton<AutomationDecisions>()
        .AddSingleton<ShowAutomation>()
        .AddSingleton<PauseAutomation>()
        .AddSingleton<ResumeAutomation>();
}
