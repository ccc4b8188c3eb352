using WangCheng.Bot.Cards;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.People;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>A server without an owner gets one: a button on the administrators' card. Whoever it is for and whether they may is decided again on arrival.</summary>
internal sealed class AdoptServerTurns(AdoptServer adoptServer, ShowFinding showFinding, FindingCards findings, ServerCards servers) : ICardHandler
{
    public const string ForOwner = "owner";
    public const string ForMe = "me";

    public string Verb => ServerVerbs.Adopt.Name;

    public async Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        // Facts about servers of others are for administrators only, even to say that there is nothing.
        if (!turn.Caller.IsAdministrator) return servers.Refused(turn.Reader, new PeopleRefusals.OnlyAdministrators(), Verb);
        if (FindingId.From(tap.Text("finding")) is not { } id || await showFinding.RunAsync(id, ct) is not { } view) return servers.Refused(turn.Reader, new ServerRefusals.NothingToAdopt(), Verb);
        var owner = tap.Text("for") == ForOwner && view.OwnerName is not null ? view.Finding.Owner!.Value : turn.Caller.Person;
        return await adoptServer.RunAsync(turn.Caller, id, owner, ct) switch
        {
            Outcome.Done => findings.ForAdministrator(turn.Reader, (await showFinding.RunAsync(id, ct))!) with { IsOwed = true },
            Outcome.Refused { Reason: ServerRefusals.NothingToAdopt } => findings.ForAdministrator(turn.Reader, view),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"An adoption cannot end in {other}."),
        };
    }
}
