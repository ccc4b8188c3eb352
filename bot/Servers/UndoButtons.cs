using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The buttons that take something back. Each names the one piece of work that it is about, so that it never calls off a later one.</summary>
internal static class UndoButtons
{
    /// <summary>Null on a card that does not follow the deletion.</summary>
    public static CardAction? Restore(ServerView view) => view.Operation is { InProgressOn: not null } work && work.Verb == ServerVerbs.Delete
        ? Of(UndoCommands.Restore.Verb, UndoWords.Restore(), CardActionStyle.Primary, ("server", view.Server.Id.ToString()), ("deletion", work.Id.ToString()))
        : null;

    /// <summary>Null where there is nothing to call off.</summary>
    public static CardAction? Cancel(ServerView view) => view.Operation is { } work && CancelServer.WhyNot(view) is null
        ? Of(UndoCommands.Cancel.Verb, UndoWords.Cancel(), CardActionStyle.Plain, ("step", CancelServerTurns.StepAsk), ("server", view.Server.Id.ToString()), ("creation", work.Id.ToString()))
        : null;

    public static CardAction Retry(Server server) => Of(UndoCommands.Retry.Verb, UndoWords.Retry(), CardActionStyle.Primary, ("server", server.Id.ToString()));

    private static CardAction Of(string verb, Sentence title, CardActionStyle style, params (string, string)[] data) => new(verb, title, Data(data), style);

    private static Dictionary<string, string> Data(params (string Key, string Value)[] data) => data.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
}
