using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Notices;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

internal static class ServersSetup
{
    public static IServiceCollection AddServerCommands(this IServiceCollection services)
    {
        foreach (var command in ServerCommands.All) services.AddCommand(command);
        return services
            .AddSingleton<ServerCards>()
            .AddSingleton<ServerAnswers>()
            .AddSingleton<ServerListCards>()
            .AddSingleton<WhichServer>()
            .AddSingleton<CreateServerCards>()
            .AddSingleton<SizeChoices>()
            .AddSingleton<ImageChoices>()
            .AddSingleton<InitScriptTemplates>()
            .AddSingleton<PlaceInputs>()
            .AddSingleton<IChoiceSource>(provider => provider.GetRequiredService<SizeChoices>())
            .AddSingleton<IChoiceSource>(provider => provider.GetRequiredService<ImageChoices>())
            .AddTurns<CreateServerTurns>()
            .AddTurns<ListServerTurns>()
            .AddTurns<ShowServerTurns>()
            .AddTurns<DeleteServerTurns>()
            .AddUndo()
            .AddLeavers()
            .AddSingleton<FindingCards>()
            .AddTurns<ReconcileTurns>()
            .AddSingleton<ICardHandler, AdoptServerTurns>()
            .AddSingleton<INoticeCard, ReconcileNoticeCard>()
            .AddSingleton<INoticeCard, ChangedNoticeCard>()
            .AddFindingSamples()
            .AddLeftovers()
            .AddSingleton<INoticeCard>(provider => ActivatorUtilities.CreateInstance<ServerNoticeCard>(provider, ServerVerbs.Create))
            .AddSingleton<INoticeCard>(provider => ActivatorUtilities.CreateInstance<ServerNoticeCard>(provider, ServerVerbs.Delete))
            .AddServerSamples()
            .AddServerListSamples()
            .AddCreateServerSamples()
            .AddServerRefusalSamples();
    }

    public static IServiceCollection AddTurns<T>(this IServiceCollection services) where T : class, ICommandHandler, ICardHandler => services
        .AddSingleton<T>()
        .AddSingleton<ICommandHandler>(provider => provider.GetRequiredService<T>())
        .AddSingleton<ICardHandler>(provider => provider.GetRequiredService<T>());
}
