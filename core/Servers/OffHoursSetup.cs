using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.OffHours;

namespace WangCheng.Core.Servers;

internal static class OffHoursSetup
{
    public static IServiceCollection AddOffHours(this IServiceCollection services) => services
        .AddSingleton<OffHoursBell>()
        .AddSingleton<SetOffHours>()
        .AddSingleton<RemoveOffHours>()
        .AddSingleton<OffHoursPass>()
        .AddSingleton<OffHoursSweeper>();
}
