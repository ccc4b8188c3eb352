using WangCheng.Bot.Teams;

namespace WangCheng.Bot.Turns;

/// <summary>Every kind of invoke wants its answer in another shape. Whatever there is to say is said in that shape; a search that found nothing says nothing.</summary>
internal static class InvokeReplies
{
    public static ActivityAnswer Of(Activity invoke, Reply reply) => invoke.Name switch
    {
        InvokeNames.Search => InvokeAnswers.Found(reply is Reply.Choices choices ? choices.Found : []),
        InvokeNames.TaskFetch or InvokeNames.TaskSubmit => InvokeAnswers.Dialog(LineOf(reply)),
        _ => reply is Reply.Card card ? InvokeAnswers.Card(card.Json) : InvokeAnswers.Message(LineOf(reply)),
    };

    private static string LineOf(Reply reply) => reply switch
    {
        Reply.Card card => card.Summary,
        Reply.Text text => text.Line,
        _ => "",
    };
}
