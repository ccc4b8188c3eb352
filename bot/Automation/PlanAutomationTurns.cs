using System.Globalization;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Automation;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Automation;

/// <summary>What will happen by itself? Days may be given with or without saying that they are days; a part of a day is one.</summary>
internal sealed class PlanAutomationTurns(PlanAutomation planAutomation, PlanCards plans, AutomationCards cards) : ICommandHandler, ICardHandler
{
    public string Verb => AutomationVerbs.Plan.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => PlanAsync(turn, Days(arguments), ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => PlanAsync(turn, PlanAutomation.UsualDays, ct);

    private async Task<Reply> PlanAsync(Turn turn, long days, CancellationToken ct) => await planAutomation.RunAsync(turn.Caller, days, ct) switch
    {
        Outcome.Done { View: AutomationPlan plan } => plans.Plan(turn.Reader, plan),
        Outcome.Refused { Reason: AutomationRefusals.NotSoManyDays why } => plans.NotSoManyDays(turn.Reader, why),
        var other => cards.Of(turn.Reader, other),
    };

    private static long Days(Arguments arguments) =>
        arguments.Lease is { } length ? (long)Math.Ceiling(length.TotalDays)
        : arguments.Unknown.FirstOrDefault(word => word.All(char.IsAsciiDigit)) is { } bare ? long.TryParse(bare, CultureInfo.InvariantCulture, out var days) ? days : long.MaxValue
        : PlanAutomation.UsualDays;
}
