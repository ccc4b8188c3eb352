using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>Disks and public IPs that hang on nothing: found, told, kept or deleted.</summary>
internal static class LeftoverSetup
{
    public static IServiceCollection AddLeftovers(this IServiceCollection services) => services
        .AddSingleton<CloudLeftovers>()
        .AddSingleton<LeftoverFacts>()
        .AddSingleton<LeftoversAgainstRows>()
        .AddSingleton<KeepLeftover>()
        .AddSingleton<DeleteLeftover>()
        .AddSingleton<IOperationHandler, DeleteLeftoverOperation>();
}
