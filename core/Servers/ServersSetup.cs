using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

internal static class ServersSetup
{
    public static IServiceCollection AddServers(this IServiceCollection services)
    {
        services.AddOptions<ServersOptions>().BindConfiguration(ServersOptions.Section)
            .Validate(servers => InstallationFits(servers.Installation), "Servers:Installation must be 1 to 20 small letters, digits or hyphens: it becomes part of every name and tag at the cloud.")
            .Validate(servers => servers.DefaultFlavor.Length > 0, "Servers:DefaultFlavor is empty: name a size of your region, such as s6.large.2.")
            .Validate(servers => servers.DefaultImage.Length > 0, "Servers:DefaultImage is empty: name an image, such as ubuntu-22.04.")
            .Validate(servers => servers.DefaultDiskGiB is >= 1 and <= 1024, "Servers:DefaultDiskGiB must lie between 1 and 1024.")
            .Validate(servers => servers.LargestDiskGiB is >= 1 and <= 1024, "Servers:LargestDiskGiB must lie between 1 and 1024, which is the cloud's own limit.")
            .Validate(servers => servers.PublicIp.BandwidthMbit is >= 1 and <= 2000, "Servers:PublicIp:BandwidthMbit must lie between 1 and 2000 Mbit/s.")
            .Validate(servers => servers.InitScripts.Values.All(script => InitScriptRules.WhyNot(script) is null), "Servers:InitScripts holds a script that cannot be run: each begins with #! or #cloud-config and has at most 6,000 bytes.")
            .Validate(servers => servers.PollEvery > TimeSpan.Zero, "Servers:PollEvery must be longer than nothing, as in 00:00:05.")
            .Validate(servers => servers.GiveUpAfter > servers.PollEvery, "Servers:GiveUpAfter must be longer than Servers:PollEvery, as in 00:30:00.")
            .Validate(servers => servers.UndoWindow >= TimeSpan.Zero && servers.UndoWindow <= TimeSpan.FromDays(7), "Servers:UndoWindow must lie between 00:00:00 (deleted at once) and 7.00:00:00: a server that waits holds its name, its quota and its disk.")
            .Validate(servers => servers.ReconcileEvery >= TimeSpan.FromMinutes(1), "Servers:ReconcileEvery must be at least a minute, as in 00:10:00: every comparison lists all servers.")
            .ValidateOnStart();
        return services
            .AddSingleton<ServerDecisions>()
            .AddSingleton<CreateServer>()
            .AddSingleton<DeleteServer>()
            .AddUndo()
            .AddKeep()
            .AddSingleton<ListServers>()
            .AddSingleton<ShowServer>()
            .AddSingleton<LastOrder>()
            .AddPower()
            .AddOffHours()
            .AddSingleton<PlanAutomation>()
            .AddLogin()
            .AddSingleton<ShowFinding>()
            .AddSingleton<ReconcileNow>()
            .AddSingleton<Findings>()
            .AddSingleton<RowsAgainstCloud>()
            .AddSingleton<CloudAgainstRows>()
            .AddLeftovers()
            .AddSingleton<ReconcilePass>()
            // Made by hand: what they are built from is nobody else's business, so their constructors are not public.
            .AddSingleton(provider => new AdoptServer(
                provider.GetRequiredService<Database>(), provider.GetRequiredService<QuotaBook>(), provider.GetRequiredService<Findings>(), provider.GetRequiredService<PersonalNotices>(),
                provider.GetRequiredService<NoticeBell>(), provider.GetRequiredService<IOptionsMonitor<ServersOptions>>(), provider.GetRequiredService<IOptionsMonitor<LeaseOptions>>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new ServerReconciler(
                provider.GetRequiredService<Database>(), provider.GetRequiredService<ReconcilePass>(), provider.GetRequiredService<NoticeQueue>(), provider.GetRequiredService<NoticeBell>(),
                provider.GetRequiredService<IOptionsMonitor<ServersOptions>>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ServerReconciler>>()))
            .AddSingleton<IOperationHandler, CreateServerOperation>()
            .AddSingleton<IOperationHandler, DeleteServerOperation>()
            .AddSingleton<TakeDown>()
            .AddSingleton<IOperationHandler, ReleaseServerOperation>()
            // What it was before its lease ended, the rows do not say: whoever keeps it after all finds it running.
            .AddSingleton(new Beginning(LeaseVerbs.Release, ReleaseServerOperation.Look, DeleteMemory.First(wasRunning: true)));
    }

    private static bool InstallationFits(string name) => name.Length is >= 1 and <= 20 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
