using WangCheng.Bot.Cards;
using WangCheng.Bot.Notices;
using WangCheng.Core;

namespace WangCheng.Bot.Servers;

/// <summary>People who have left, and what becomes of their servers.</summary>
internal static class LeaverSetup
{
    public static IServiceCollection AddLeavers(this IServiceCollection services) => services
        .AddSingleton<LeaverCards>()
        .AddSingleton<ICardHandler, LeaverTurns>()
        .AddSingleton<INoticeCard, LeaverNoticeCard>()
        .AddSingleton<INoticeCard, HandOverNoticeCard>()
        .AddSingleton<LeaverSweep>()
        .AddLeaverSamples();

    public static IServiceCollection AddLeaverLoop(this IServiceCollection services) => services.AddHostedService<DueLoop<LeaverSweep>>();
}
