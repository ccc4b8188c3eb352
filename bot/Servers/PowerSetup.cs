using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Notices;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

internal static class PowerSetup
{
    public static IServiceCollection AddPower(this IServiceCollection services)
    {
        foreach (var command in PowerCommands.All) services.AddCommand(command);
        foreach (var deed in Enum.GetValues<PowerDeed>())
            services
                .AddSingleton<ICommandHandler>(provider => ActivatorUtilities.CreateInstance<PowerTurns>(provider, deed))
                .AddSingleton<ICardHandler>(provider => ActivatorUtilities.CreateInstance<PowerTurns>(provider, deed));
        foreach (var verb in (Verb[])[ServerVerbs.Start, ServerVerbs.Stop, ServerVerbs.Reboot, ServerVerbs.Rename])
            services.AddSingleton<INoticeCard>(provider => ActivatorUtilities.CreateInstance<ServerNoticeCard>(provider, verb));
        return services
            .AddSingleton<PowerCards>()
            .AddSingleton<RenameCards>()
            .AddTurns<RenameTurns>()
            .AddSingleton<INoticeCard, OwnerToldNoticeCard>()
            .AddPowerSamples();
    }
}
