using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Automation;

namespace WangCheng.Bot.Automation;

/// <summary>Does anything happen by itself?</summary>
internal sealed class ShowAutomationTurns(ShowAutomation showAutomation, AutomationCards cards) : ICommandHandler, ICardHandler
{
    public string Verb => AutomationVerbs.Show.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => ShowAsync(turn, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => ShowAsync(turn, ct);

    private async Task<Reply> ShowAsync(Turn turn, CancellationToken ct) => cards.Of(turn.Reader, await showAutomation.RunAsync(turn.Caller, ct));
}

/// <summary>Stops it all, at once: whoever is in a hurry is not asked twice, for nothing is lost by it.</summary>
internal sealed class PauseAutomationTurns(PauseAutomation pauseAutomation, AutomationCards cards) : ICommandHandler, ICardHandler
{
    public string Verb => AutomationVerbs.Pause.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => PauseAsync(turn, arguments.Raw?.Trim('"', '“', '”', ' '), ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => PauseAsync(turn, tap.Text(AutomationCards.Reason), ct);

    private async Task<Reply> PauseAsync(Turn turn, string? reason, CancellationToken ct) =>
        cards.Of(turn.Reader, await pauseAutomation.RunAsync(turn.Caller, reason is null ? null : Markdown.Visible(reason), ct));
}

/// <summary>Lets it go on.</summary>
internal sealed class ResumeAutomationTurns(ResumeAutomation resumeAutomation, AutomationCards cards) : ICommandHandler, ICardHandler
{
    public string Verb => AutomationVerbs.Resume.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => ResumeAsync(turn, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => ResumeAsync(turn, ct);

    private async Task<Reply> ResumeAsync(Turn turn, CancellationToken ct) => cards.Of(turn.Reader, await resumeAutomation.RunAsync(turn.Caller, ct));
}
