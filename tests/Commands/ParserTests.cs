using FsCheck;
using FsCheck.Fluent;
using WangCheng.Bot.Commands;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Commands;

public sealed class ParserTests
{
    // Pieces of real asks in random order reach far more of the grammar than random characters do.
    private static readonly string[] Pieces =
    [
        "new", "delete", "delet", "删除", "册除", "销毁", "remove", "please", "帮我", "show", "查看", "help", "怎么", "list", "4c8g", "4核", "8G", "100g", "3d", "三天", "s6.large.2", "ubuntu-22.04",
        "\"", "“", "”", "<at>", "</at>", "@x", " ", "　", ",", "。", "web-1", "测试机", "99999999999999999999999g", "一百一百", "for", "叫", "-", ".", "\uD800", "\u202E", "\0", "é", "😀", "zh", "all",
    ];

    private static readonly Arbitrary<string> Lines = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Any_text_gets_an_answer_and_nothing_destructive_unless_its_first_word_says_so()
    {
        var (understood, destructive, suggested) = (0, 0, 0);
        var any = ArbMap.Default.ArbFor<string?>();
        Prop.ForAll<string>(Lines, line => Check(line)).Holds(times: 5000);
        Prop.ForAll(any, line => Check(line)).Holds(times: 2000);
        understood.ShouldBeGreaterThan(100);
        destructive.ShouldBeGreaterThan(20);
        suggested.ShouldBeGreaterThan(20);

        void Check(string? line)
        {
            switch (TheGrammar.Parser.Parse(line))
            {
                case Parsed.Understood { Command.Destructive: true } asked:
                    asked.Command.Words.ShouldContain(word => PlainText.Clean(Mention.Remove(line, null)).StartsWith(word, StringComparison.OrdinalIgnoreCase), line);
                    destructive++;
                    break;
                case Parsed.Understood:
                    understood++;
                    break;
                case Parsed.Suggest suggest:
                    suggest.Suggestions.Count.ShouldBeInRange(1, 3);
                    suggest.Suggestions.ShouldAllBe(suggestion => !suggestion.Command.Destructive);
                    suggested++;
                    break;
            }
        }
    }

    [Fact]
    public void Typing_a_suggestion_does_what_it_says()
    {
        foreach (var slip in new[] { "nwe 4c8g", "craete 4c8g 3d", "申情4c8g", "big server new 4c8g" })
        {
            var suggestion = TheGrammar.Parser.Parse(slip).ShouldBeOfType<Parsed.Suggest>().Suggestions[0];
            var understood = TheGrammar.Parser.Parse(suggestion.Text).ShouldBeOfType<Parsed.Understood>();
            understood.Command.ShouldBe(suggestion.Command);
            understood.Arguments.Size.ShouldBe(new SizeAsked(4, 8));
        }
    }

    [Fact]
    public void The_mention_of_the_bot_goes_wherever_it_stands()
    {
        var parsed = TheGrammar.Parser.Parse("new <at>WangCheng</at> 4c8g", "<at>WangCheng</at>").ShouldBeOfType<Parsed.Understood>();
        parsed.Arguments.Size.ShouldBe(new SizeAsked(4, 8));
        parsed.Arguments.Unknown.ShouldBeEmpty();
        TheGrammar.Parser.Parse("<at>WangCheng</at>", "<at>WangCheng</at>").ShouldBe(new Parsed.Help());
    }

    [Fact]
    public void A_very_long_text_is_answered_and_only_its_beginning_is_read()
    {
        var parsed = TheGrammar.Parser.Parse("new 4c8g " + new string('x', 300) + " 3d").ShouldBeOfType<Parsed.Understood>();
        parsed.Arguments.Size.ShouldBe(new SizeAsked(4, 8));
        parsed.Arguments.Lease.ShouldBeNull();
        foreach (var unpleasant in new[] { "4c8g", "四核", "\"", "新", "1d", "@", "ubuntu-" })
            TheGrammar.Parser.Parse("new " + string.Concat(Enumerable.Repeat(unpleasant, 100_000))).ShouldBeOfType<Parsed.Understood>();
    }

    [Fact]
    public void An_argument_that_means_nothing_to_the_command_is_handed_back_and_never_lost() =>
        TheGrammar.Parser.Parse("list 4c8g ubuntu").ShouldBeOfType<Parsed.Understood>().Arguments.Unknown.ShouldBe(["4c8g", "ubuntu"]);

    [Fact]
    public void What_takes_something_away_or_interrupts_is_destructive_and_nothing_else_is() =>
        TheGrammar.Catalog.All.Where(command => command.Destructive).Select(command => command.Verb).ShouldBe(["server.delete", "key.remove", "server.stop", "server.reboot", "server.cancel", "server.password"]);
}
