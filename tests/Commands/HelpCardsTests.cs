using System.Text.Json.Nodes;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Commands;

public sealed class HelpCardsTests
{
    private readonly HelpCards cards = new(Speaking.Words, TheGrammar.Catalog);

    [Fact]
    public void Every_button_of_every_help_card_types_something_understood_and_one_that_takes_away_names_no_server()
    {
        var looked = 0;
        foreach (var reader in Speaking.Readers)
            foreach (var card in AllFor(reader))
                foreach (var button in Buttons(card))
                {
                    button["verb"]!.GetValue<string>().ShouldBe(CardAction.SayVerb);
                    var typed = button["data"]![CardAction.TextKey]!.GetValue<string>();
                    switch (TheGrammar.Parser.Parse(typed))
                    {
                        case Parsed.Understood { Command.Destructive: true } understood:
                            understood.Arguments.ShouldBe(Arguments.None with { Unknown = understood.Arguments.Unknown }, typed);
                            understood.Arguments.Unknown.ShouldBeEmpty(typed);
                            break;
                        case Parsed.Understood understood:
                            understood.Arguments.Unknown.ShouldBeEmpty(typed);
                            break;
                        case Parsed.Help { UnknownTopic: null }:
                            break;
                        default:
                            throw new ShouldAssertException($"'{typed}' is not understood.");
                    }

                    looked++;
                }

        looked.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void The_menu_has_what_most_people_come_for_and_the_topics_and_never_what_takes_something_away()
    {
        var titles = Buttons(cards.Menu(Speaking.Chinese)).Select(button => button["title"]!.GetValue<string>()).ToList();
        titles.Count.ShouldBeLessThanOrEqualTo(CardAction.MostInARow + 2, "two rows: what most people come for, and the topics");
        titles[..3].ShouldBe(["申请服务器", "我的服务器", "管理服务器"]);
        titles.ShouldContain("列表与设置");
    }

    [Fact]
    public void Every_command_is_two_taps_from_the_menu_and_those_of_administrators_only_for_them()
    {
        foreach (var reader in Speaking.Readers)
            foreach (var isAdministrator in (bool[])[false, true])
            {
                var reached = TwoTapsFrom(reader, isAdministrator).ToHashSet();
                foreach (var command in TheGrammar.Catalog.All.Where(command => command.Verb != HelpCommand.Verb))
                    reached.Contains(command.Verb).ShouldBe(isAdministrator || !command.AdministratorsOnly, command.Verb);
            }
    }

    [Fact]
    public void The_welcome_says_what_it_is_and_has_three_buttons()
    {
        foreach (var reader in Speaking.Readers) Buttons(cards.Welcome(reader)).Count().ShouldBe(3);
    }

    [Fact]
    public void Help_on_deleting_says_what_to_type_and_offers_no_button()
    {
        var card = cards.Topic(Speaking.English, ServerCommands.Delete);
        Buttons(card).ShouldBeEmpty();
        card.ToJson().ToJsonString().ShouldContain("starting with: delete");
    }

    private IEnumerable<string> TwoTapsFrom(Reader reader, bool isAdministrator)
    {
        foreach (var tap in Buttons(cards.Menu(reader)))
            if (Said(tap) is Parsed.Understood understood) yield return understood.Verb;
            else if (Said(tap) is Parsed.Help { About: { } topic })
                foreach (var second in Buttons(cards.About(reader, topic, isAdministrator)))
                    yield return Said(second).ShouldBeOfType<Parsed.Understood>().Verb;
    }

    private static Parsed Said(JsonObject button) => TheGrammar.Parser.Parse(button["data"]![CardAction.TextKey]!.GetValue<string>());

    private IEnumerable<Card> AllFor(Reader reader) =>
    [
        .. HelpTopic.All.SelectMany(topic => (Card[])[cards.About(reader, topic, isAdministrator: false), cards.About(reader, topic, isAdministrator: true)]),
        cards.Menu(reader), cards.Welcome(reader), cards.NotUnderstood(reader), cards.UnknownTopic(reader, "coffee_machine"),
        cards.DidYouMean(reader, [new(ServerCommands.Create, "new 4c8g")]), .. TheGrammar.Catalog.All.Select(command => cards.Topic(reader, command)),
    ];

    private static IEnumerable<JsonObject> Buttons(Card card) =>
        card.ToJson()["body"]!.AsArray().Where(block => block!["type"]!.GetValue<string>() == "ActionSet").SelectMany(set => set!["actions"]!.AsArray()).Select(action => action!.AsObject());
}
