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
    public void Every_button_of_every_help_card_types_something_understood_and_harmless()
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
                        case Parsed.Understood understood:
                            understood.Command.Destructive.ShouldBeFalse(typed);
                            understood.Arguments.Unknown.ShouldBeEmpty(typed);
                            break;
                        case Parsed.Help:
                            break;
                        default:
                            throw new ShouldAssertException($"'{typed}' is not understood.");
                    }

                    looked++;
                }

        looked.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void The_menu_has_the_daily_jobs_and_never_one_that_takes_something_away()
    {
        var titles = Buttons(cards.Menu(Speaking.Chinese)).Select(button => button["title"]!.GetValue<string>()).ToList();
        titles.ShouldBe(["申请服务器", "我的服务器", "查看服务器", "添加密钥", "我的密钥", "语言"]);
    }

    [Fact]
    public void Help_on_deleting_says_what_to_type_and_offers_no_button()
    {
        var card = cards.Topic(Speaking.English, ServerCommands.Delete);
        Buttons(card).ShouldBeEmpty();
        card.ToJson().ToJsonString().ShouldContain("starting with: delete");
    }

    private IEnumerable<Card> AllFor(Reader reader) =>
    [
        cards.Menu(reader), cards.Welcome(reader), cards.NotUnderstood(reader), cards.UnknownTopic(reader, "coffee_machine"),
        cards.DidYouMean(reader, [new(ServerCommands.Create, "new 4c8g")]), .. TheGrammar.Catalog.All.Select(command => cards.Topic(reader, command)),
    ];

    private static IEnumerable<JsonObject> Buttons(Card card) =>
        card.ToJson()["body"]!.AsArray().Where(block => block!["type"]!.GetValue<string>() == "ActionSet").SelectMany(set => set!["actions"]!.AsArray()).Select(action => action!.AsObject());
}
