using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Notices;
using WangCheng.Core.Calendar;
using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Servers;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Conventions;

/// <summary>One verb names the same thing as a command, as a button, as an operation and as the card that follows it.</summary>
public sealed class VerbTests : IAsyncLifetime
{
    private TestHost host = null!;

    private IReadOnlyList<string> Catalog => [.. host.Get<CommandCatalog>().All.Select(command => command.Verb)];

    public ValueTask InitializeAsync()
    {
        host = new TestHost();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_command_is_carried_out_and_nothing_is_carried_out_that_is_no_command()
    {
        Catalog.Count.ShouldBeGreaterThan(5);
        // Help is answered by the parser itself: asking how to delete never deletes.
        Verbs<ICommandHandler>(handler => handler.Verb).ShouldBe(Catalog.Except([HelpCommand.Verb]), ignoreOrder: true);
    }

    /// <summary>A server without an owner is adopted from the card that tells of it, and so is decided what becomes of a leaver's, and of what hangs on nothing: nobody could name them in words.</summary>
    [Fact]
    public void Every_tap_belongs_to_a_command_or_repeats_typed_words() =>
        Verbs<ICardHandler>(handler => handler.Verb).Except([CardAction.SayVerb, ServerVerbs.Adopt.Name, PeopleVerbs.Left.Name, LeftoverVerbs.Delete.Name, LeftoverVerbs.Keep.Name]).ShouldBeSubsetOf(Catalog);

    [Fact]
    public void Every_button_of_the_sample_cards_has_somebody_who_answers_it()
    {
        var answered = Verbs<ICardHandler>(handler => handler.Verb);
        var cards = host.Get<CardSamples>().All.SelectMany(sample => Speaking.Readers.Select(reader => sample.Draw(Speaking.Words, reader).Json)).ToList();
        var buttons = cards.SelectMany(Buttons).ToList();
        buttons.Count.ShouldBeGreaterThan(10);
        buttons.Distinct().Except(answered).ShouldBeEmpty();
    }

    [Fact]
    public void Every_operation_is_a_command_and_has_the_card_that_follows_it()
    {
        var operations = Verbs<IOperationHandler>(handler => handler.Verb.Name);
        operations.Count.ShouldBeGreaterThan(1);
        // Nobody asks for it: an ended lease does.
        operations.Remove(LeaseVerbs.Release.Name).ShouldBeTrue();
        // Ordered from the card that tells what hangs on nothing, and that card goes on to follow it.
        operations.Remove(LeftoverVerbs.Delete.Name).ShouldBeTrue();
        // What somebody left behind is handed over from the card that tells of it.
        operations.Except([ServerVerbs.HandOver.Name]).ShouldBeSubsetOf(Catalog);
        // What is done to a lease is done with the commit that accepts it, so nobody works on it, and a card follows it all the same; reminders and ends of leases are told by themselves.
        // Some cards are nobody's command: what a comparison with the cloud found, for administrators and for owners, what an owner is told of an administrator's work, and of off-hours that
        // failed, who has left, and that the next year has no calendar.
        Verbs<INoticeCard>(card => card.Verb.Name).ShouldBe(
            [
                .. operations, ServerVerbs.Reconcile.Name, ServerVerbs.Changed.Name, ServerVerbs.OwnerTold.Name, PeopleVerbs.Left.Name, CalendarVerbs.Missing.Name,
                LeaseVerbs.Extend.Name, LeaseVerbs.Busy.Name, LeaseVerbs.Pin.Name, LeaseVerbs.Unpin.Name, LeaseVerbs.Remind.Name, LeaseVerbs.Ended.Name, OffHoursVerbs.Failed.Name,
            ], ignoreOrder: true);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private List<string> Verbs<T>(Func<T, string> verb) where T : notnull => [.. host.App.Services.GetServices<T>().Select(verb)];

    private static IEnumerable<string> Buttons(JsonNode? node) => node switch
    {
        JsonObject o when (string?)o["type"] is "Action.Execute" => [(string)o["verb"]!],
        JsonObject o => o.SelectMany(field => Buttons(field.Value)),
        JsonArray a => a.SelectMany(Buttons),
        _ => [],
    };
}
