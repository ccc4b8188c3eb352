using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Notices;
using WangCheng.Bot.Servers;
using WangCheng.Core;
using WangCheng.Core.Leases;

namespace WangCheng.Bot.Leases;

internal static class LeasesSetup
{
    public static IServiceCollection AddLeases(this IServiceCollection services)
    {
        foreach (var command in LeaseCommands.All) services.AddCommand(command);
        return services
            .AddSingleton<ExtendCards>()
            .AddTurns<ExtendTurns>()
            .AddSingleton<INoticeCard, ExtendNoticeCard>()
            .AddExtendSamples()
            .AddSingleton<LeaseCards>()
            .AddSingleton<DigestCards>()
            .AddSingleton<INoticeCard, ReminderNoticeCard>()
            .AddSingleton<INoticeCard, LeaseEndNoticeCard>()
            .AddLeaseSamples()
            .AddKeep();
    }

    /// <summary>Being left alone, and being kept.</summary>
    private static IServiceCollection AddKeep(this IServiceCollection services)
    {
        foreach (var verb in (Verb[])[LeaseVerbs.Busy, LeaseVerbs.Pin, LeaseVerbs.Unpin])
            services.AddSingleton<INoticeCard>(provider => ActivatorUtilities.CreateInstance<KeptNoticeCard>(provider, verb));
        foreach (var pinned in (bool[])[true, false])
            services
                .AddSingleton<ICommandHandler>(provider => ActivatorUtilities.CreateInstance<PinTurns>(provider, pinned))
                .AddSingleton<ICardHandler>(provider => ActivatorUtilities.CreateInstance<PinTurns>(provider, pinned));
        return services.AddSingleton<KeepCards>().AddTurns<BusyTurns>().AddKeepSamples();
    }
}
