using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Notices;

namespace WangCheng.Core.Leases;

internal static class LeasesSetup
{
    public static IServiceCollection AddLeases(this IServiceCollection services)
    {
        services.AddOptions<LeaseOptions>().BindConfiguration(LeaseOptions.Section)
            .Validate(leases => leases.Shortest > TimeSpan.Zero, "Leases:Shortest must be longer than nothing, as in 01:00:00.")
            .Validate(leases => leases.Shortest <= leases.Default && leases.Default <= leases.Longest, "Leases:Default must lie between Leases:Shortest and Leases:Longest, as in 3.00:00:00.")
            .Validate(leases => leases.Longest <= leases.LongestTotal, "Leases:LongestTotal must not be shorter than Leases:Longest, as in 60.00:00:00.")
            .Validate(leases => leases.FreeExtensions >= 0, "Leases:FreeExtensions must be 0 or more.")
            .Validate(leases => leases.Grace >= TimeSpan.FromHours(1), "Leases:Grace must be an hour or more, as in 1.00:00:00.")
            .Validate(leases => leases.MostOverdue >= TimeSpan.FromMinutes(5), "Leases:MostOverdue must be five minutes or more, as in 01:00:00: the cloud is not always asked on the second.")
            .Validate(leases => leases.PerSecond is >= 1 and <= 1000, "Leases:PerSecond must lie between 1 and 1000.")
            .ValidateOnStart();
        return services
            // Nothing is deleted that nobody was told of: this notice does not end with Teams.
            .AddSingleton(new MustArrive(LeaseVerbs.Ended))
            .AddSingleton<LeaseBell>()
            .AddSingleton<LeaseSteps>()
            .AddSingleton<LeaseSweeper>()
            .AddSingleton<INoticeDelivered, LeaseEndDelivered>();
    }
}
