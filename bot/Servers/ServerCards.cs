using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>One server, whatever it is going through. The same card answers a tap, follows an operation and shows a server by name.</summary>
internal sealed class ServerCards(Words words)
{
    private const int Stages = 4;

    /// <param name="reader">How they read.</param>
    /// <param name="view">The server as it is now.</param>
    /// <param name="lookedAtBy">
    /// The <c>29:…</c> id of the person whose answer this card is: nobody follows it up, so it asks anew when they look at it again. Null for a card that a notice updates.
    /// </param>
    /// <param name="foreword">Something to say first, below the heading.</param>
    public Reply.Card Draw(Reader reader, ServerView view, string? lookedAtBy = null, Sentence? foreword = null)
    {
        var card = Of(reader, view);
        if (foreword is not null) card.Foreword(foreword);
        // Words make such a card a new message: if the program dies before it knows which, another one follows the work, and this one would say for ever that it is under way.
        lookedAtBy ??= view.IsTurningBack || PowerStory.Of(view.Operation) is { IsUnderWay: true } ? reader.User : null;
        if (lookedAtBy is { Length: > 0 } && view.Server.State is not (ServerState.Deleted or ServerState.Failed)) card.Refreshing(RefreshButton(view.Server), lookedAtBy);
        return card.ToReply();
    }

    /// <summary>A sentence, and buttons for what helps.</summary>
    public Reply.Card Refused(Reader reader, Refusal refusal, string verb)
    {
        var card = Start(reader, null, ServerRefusalSentences.For(refusal)).Text(ServerRefusalSentences.For(refusal));
        if (refusal is ServerRefusals.Ambiguous several)
            card.Buttons([.. several.Matches.Take(CardAction.MostInARow).Select(match => Button(verb, UnitWords.Verbatim(match.Name), CardActionStyle.Plain, ("server", match.Id.ToString())))]);
        else if (refusal is ServerRefusals.Busy { Server: var busy }) card.Buttons(RefreshButton(busy));
        else if (refusal is PowerRefusals.NotRunning { Server: var stopped }) card.Buttons([.. PowerCards.ButtonsOf(stopped), RefreshButton(stopped)]);
        else if (refusal is PowerRefusals.NotWell { Server: var unwell }) card.Buttons(RefreshButton(unwell));
        else card.Buttons(new CardAction(ServerCommands.List.Verb, ServerCommands.List.Title));
        return card.ToReply();
    }

    /// <param name="reader">How they read.</param>
    /// <param name="verb">What is to be done.</param>
    /// <param name="fitting">Those of their servers that it can be done to.</param>
    public Reply.Card WhichServer(Reader reader, string verb, IReadOnlyList<Server> fitting)
    {
        var question = fitting.Count > 0 ? ServerWords.WhichServer() : ListWords.NoneForThis();
        return Start(reader, null, question).Text(question).Buttons(
        [
            .. fitting.Take(CardAction.MostInARow - 1).Select(server => Button(verb, UnitWords.Verbatim(server.Name), CardActionStyle.Plain, ("server", server.Id.ToString()))),
            new CardAction(ServerCommands.List.Verb, ServerCommands.List.Title),
        ]).ToReply();
    }

    private Card Of(Reader reader, ServerView view)
    {
        var server = view.Server;
        if (view.Operation is { State: OperationState.Parked } stuck) return Stuck(reader, view, stuck);
        if (server.State.IsThere() && PowerStory.Of(view.Operation) is { } story && PowerSentences.Matters(story, server)) return Power(reader, view, story);
        return server.State switch
        {
            ServerState.Creating when view.IsTurningBack => Start(reader, UndoWords.CancellingTitle(server.Name)).Text(UndoWords.Cancelling()).Facts(ServerFacts.Of(view)),
            ServerState.Creating => Creating(reader, view),
            ServerState.Running => There(reader, view, ServerWords.RunningTitle(server.Name)),
            ServerState.Stopped => There(reader, view, ServerWords.StoppedTitle(server.Name)),
            ServerState.Broken => There(reader, view, ServerWords.BrokenTitle(server.Name)),
            ServerState.Deleting when view.IsStuckDeleting => Start(reader, ServerWords.DeleteFailedTitle(server.Name)).Warning(ServerWords.DeleteFailed(view.Operation!.Id.ToString())).Facts(ServerFacts.Of(view)),
            ServerState.Deleting when server.DeleteAt is { } at => ToBeDeleted(reader, view, at),
            ServerState.Deleting when view.IsTurningBack => Start(reader, UndoWords.RestoringTitle(server.Name)).Text(UndoWords.Restoring()).Facts(ServerFacts.Of(view)),
            ServerState.Deleting => Start(reader, ServerWords.DeletingTitle(server.Name)).Text(ServerWords.Deleting()).Facts(ServerFacts.Of(view)),
            ServerState.Deleted => Gone(reader, view),
            ServerState.Failed when view.Operation is { State: OperationState.Cancelled } => Start(reader, UndoWords.CancelledTitle(server.Name)).Text(UndoWords.Cancelled()).Buttons(UndoButtons.Retry(server), Again()),
            ServerState.Failed => Failed(reader, view),
            _ => throw new ArgumentOutOfRangeException(nameof(view), server.State, null),
        };
    }

    /// <summary>It is there, well or not.</summary>
    private Card There(Reader reader, ServerView view, Sentence title)
    {
        var card = Start(reader, title);
        if (view.Server.IsFrozen) card.Warning(ServerWords.Frozen());
        else if (view.Server.State == ServerState.Broken) card.Warning(ServerWords.Broken());
        else if (UndoSentences.WhyNotStarted(view) is { } why) card.Warning(why);
        card.Facts(ServerFacts.Of(view));
        if (view is { Server.WithPassword: true, Operation.Verb: var verb } && verb == ServerVerbs.Create) card.Note(LoginWords.PasswordComes());
        card.Buttons(RunningButtons(view));
        return view.Server is { State: ServerState.Running or ServerState.Stopped, IsFrozen: false } ? card.Buttons(OffHoursButton(view.Server)) : card;
    }

    /// <summary>It is being started, stopped or restarted, or was, and there is something to say about it.</summary>
    private Card Power(Reader reader, ServerView view, PowerStory story)
    {
        var server = view.Server;
        if (story.IsUnderWay)
            return Start(reader, PowerSentences.UnderWayTitle(story.Deed, server.Name)).Progress(story.IsSent ? 2 : 1, PowerSentences.Stages, PowerSentences.Stage(story))
                .Facts(ServerFacts.Of(view)).Note(PowerWords.FollowsAlong()).Buttons(RefreshButton(server));
        if (story.Failure is { } failure)
            return Start(reader, PowerSentences.FailedTitle(story.Deed, server.Name)).Warning(PowerSentences.WhyNot(failure, view.Operation!.Id.ToString())).Facts(ServerFacts.Of(view)).Buttons(RunningButtons(view));
        return There(reader, view, server.State == ServerState.Running ? ServerWords.RunningTitle(server.Name) : ServerWords.StoppedTitle(server.Name))
            .Foreword(story.WasSo ? PowerSentences.Already(story.Deed) : PowerWords.Rebooted());
    }

    /// <summary>Restored by its own deletion's button only: on a card that follows other work of this server there is none.</summary>
    private Card ToBeDeleted(Reader reader, ServerView view, DateTimeOffset at)
    {
        var card = Start(reader, UndoWords.ToBeDeletedTitle(view.Server.Name)).Text(UndoWords.ToBeDeleted(at)).Facts(ServerFacts.Of(view));
        return UndoButtons.Restore(view) is { } restore ? card.Buttons(RefreshButton(view.Server), restore) : card;
    }

    private Card Gone(Reader reader, ServerView view)
    {
        var card = Start(reader, ServerWords.DeletedTitle(view.Server.Name)).Text(ServerWords.Deleted());
        if (CostSentences.Altogether(view) is { } cost) card.Text(cost);
        return card.Buttons(Again());
    }

    private Card Creating(Reader reader, ServerView view)
    {
        var (stage, sentence) = view.Operation switch
        {
            { Step: "build" } => (2, ServerWords.StageBuilding()),
            { Step: "finish" } => (3, ServerWords.StageBuilding()),
            { Step: "clean" } => (2, ServerWords.StageCleaning()),
            _ => (1, ServerWords.StageAsked()),
        };
        var card = Start(reader, ServerWords.OnItTitle(view.Server.Name)).Progress(stage, Stages, sentence).Facts(ServerFacts.Of(view)).Note(ServerWords.OnIt());
        return UndoButtons.Cancel(view) is { } cancel ? card.Buttons(cancel) : card;
    }

    /// <summary>Nothing more happens by itself, and nobody pretends that it does.</summary>
    private Card Stuck(Reader reader, ServerView view, Operation operation) =>
        Start(reader, ServerWords.StuckTitle(view.Server.Name)).Warning(ServerWords.Stuck(operation.Id.ToString())).Facts(ServerFacts.Of(view));

    private Card Failed(Reader reader, ServerView view)
    {
        var why = ServerRefusalSentences.ForFailure(view.Operation?.Failure, view.Operation?.Id.ToString() ?? view.Server.Id.ToString());
        return Start(reader, ServerWords.FailedTitle(view.Server.Name)).Warning(why).Text(ServerWords.FailedNothingLeft()).Buttons(UndoButtons.Retry(view.Server), Again());
    }

    private Card Start(Reader reader, Sentence? title, Sentence? summary = null)
    {
        var card = new Card(words, reader, summary ?? title!);
        return title is null ? card : card.Heading(title);
    }

    /// <summary>What never ends by itself is not extended.</summary>
    private static CardAction[] RunningButtons(ServerView view) =>
    [
        .. PowerCards.ButtonsOf(view.Server),
        .. view.Lease is { IsPinned: true } ? [] : new[] { Button(LeaseVerbs.Extend.Name, LeaseWords.Extend(), CardActionStyle.Plain, ("server", view.Server.Id.ToString())) },
        Button(ServerVerbs.Login.Name, LoginWords.LoginCommandTitle(), CardActionStyle.Plain, ("server", view.Server.Id.ToString())),
        RefreshButton(view.Server),
        Button(ServerCommands.Delete.Verb, ServerWords.Delete(), CardActionStyle.Destructive, ("step", DeleteServerTurns.StepAsk), ("server", view.Server.Id.ToString())),
    ];

    /// <summary>In a row of its own: the other one is full.</summary>
    private static CardAction OffHoursButton(Server server) => Button(OffHoursVerbs.Set.Name, OffHoursWords.Button(), CardActionStyle.Plain, ("server", server.Id.ToString()));

    public static CardAction RefreshButton(Server server) => Button(ServerCommands.Show.Verb, ServerWords.Refresh(), CardActionStyle.Plain, ("server", server.Id.ToString()));

    private static CardAction Again() => new(ServerCommands.Create.Verb, ServerWords.NewServer());

    private static CardAction Button(string verb, Sentence title, CardActionStyle style, params (string Key, string Value)[] data) =>
        new(verb, title, data.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal), style);
}
