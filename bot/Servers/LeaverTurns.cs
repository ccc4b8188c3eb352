using Microsoft.Extensions.Options;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>
/// The buttons of the card about somebody who has left. Whoever taps, whose servers they are and how those are is decided again on arrival; the card stays what it is and shows what
/// came of it.
/// </summary>
internal sealed class LeaverTurns(Leavers leavers, HandOverServer handOverServer, DeleteServer deleteServer, LeaverCards cards, ServerCards servers, IOptionsMonitor<ServersOptions> options) : ICardHandler
{
    public const string StepShow = "show";
    public const string StepGive = "give";
    public const string StepAsk = "ask";
    public const string StepDelete = "delete";

    public string Verb => PeopleVerbs.Left.Name;

    public async Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        // Facts about servers of others are for administrators only, even to say that there is nothing.
        if (!turn.Caller.IsAdministrator) return servers.Refused(turn.Reader, new PeopleRefusals.OnlyAdministrators(), Verb);
        if (tap.Claim("leaver") is not { } leaver || await leavers.ShowAsync(new PersonId(leaver), ct) is not { } view) return servers.Refused(turn.Reader, new ServerRefusals.NotFound(""), Verb);
        var which = tap.Claim("server") ?? "";
        var meant = view.Servers.Where(LeaverCards.IsFree).Select(one => one.Server).Where(server => which == LeaverCards.All || server.Id.ToString() == which).ToList();
        return tap.Text("step") switch
        {
            // Back, or already settled by another administrator: that is what the card says.
            _ when view.Leaver.LeftAt is null || view.Total == 0 => cards.Draw(turn.Reader, view),
            StepGive or StepAsk or StepDelete when meant.Count == 0 => cards.Draw(turn.Reader, view, LeaverWords.NotFree()),
            StepGive => await GiveAsync(turn, view, meant, tap.Claim("to"), ct),
            StepAsk => cards.ConfirmDelete(turn.Reader, view, meant, which, Taps.NewNonce(), options.CurrentValue.UndoWindow),
            StepDelete => await DeleteAsync(turn, view, meant, tap.NonceOrNew(), ct),
            _ => cards.Draw(turn.Reader, view),
        };
    }

    private async Task<Reply> GiveAsync(Turn turn, Leavers.View view, IReadOnlyList<Server> meant, string? to, CancellationToken ct)
    {
        if (view.Others.FirstOrDefault(person => person.Id.Value == to) is not { } taker) return cards.Draw(turn.Reader, view, LeaverWords.ChooseSomebody());
        // A second tap finds nothing left to give; the same tap delivered again carries the same id.
        var key = turn.RequestKey("handover:" + (turn.Activity.Id ?? Taps.NewNonce()));
        var outcome = await handOverServer.RunAsync(turn.Caller, new([.. meant.Select(server => server.Id)], taker.Id), key, ct);
        var now = (await leavers.ShowAsync(view.Leaver.Id, ct))!;
        return outcome is Outcome.Refused { Reason: var why } ? cards.Draw(turn.Reader, now, Say(why, taker)) : cards.Draw(turn.Reader, now) with { IsOwed = true };
    }

    private async Task<Reply> DeleteAsync(Turn turn, Leavers.View view, IReadOnlyList<Server> meant, string nonce, CancellationToken ct)
    {
        Refusal? refusal = null;
        foreach (var server in meant)
            if (await deleteServer.RunAsync(turn.Caller, new(server.Id.ToString(), IsFollowed: false), new Confirmation(turn.RequestKey($"delete:{nonce}:{server.Id}"), turn.Answer), ct) is Outcome.Refused refused) refusal ??= refused.Reason;
        var now = (await leavers.ShowAsync(view.Leaver.Id, ct))!;
        return refusal is null ? cards.Draw(turn.Reader, now) with { IsOwed = true } : cards.Draw(turn.Reader, now, ServerRefusalSentences.For(refusal));
    }

    /// <summary>A quota is somebody else's here.</summary>
    private static Sentence Say(Refusal why, Person taker) => why switch
    {
        QuotaRefusals.Over over => LeaverWords.NoRoom(
            LeaverCards.NameOf(taker), ServerSentences.Kind(over.Kind), ServerSentences.Amount(over.Kind, over.Used), ServerSentences.Amount(over.Kind, over.Asked), ServerSentences.Amount(over.Kind, over.Limit)),
        _ => ServerRefusalSentences.For(why),
    };
}
