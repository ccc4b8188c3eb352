using WangCheng.Bot.Text;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What is said of a deletion that was called off.</summary>
internal static class UndoSentences
{
    /// <summary>Why a server that was restored does not run; null when it does, or when something else happened to it since.</summary>
    public static Sentence? WhyNotStarted(ServerView view) => view is { Server.State: ServerState.Stopped, Operation: { State: OperationState.Cancelled, Failure: { } why } work } && work.Verb == ServerVerbs.Delete
        ? why == "cloud.sold_out" ? UndoWords.NotStartedSoldOut() : UndoWords.NotStarted(work.Id.ToString())
        : null;
}
