using System.Globalization;
using System.Text.RegularExpressions;
using WangCheng.Bot.Text;

namespace WangCheng.Tests.Text;

public sealed partial class LexiconTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [Fact]
    public void Every_sentence_exists_in_every_language()
    {
        var byLanguage = Lexicon.Keys.GroupBy(key => key.Language, key => $"{key.Pair}.{key.Name}").ToDictionary(g => g.Key, g => g.Order().ToList());
        byLanguage.Keys.ShouldBe(Languages.All, ignoreOrder: true);
        byLanguage[Language.En].Count.ShouldBeGreaterThan(150);
        byLanguage[Language.Zh].ShouldBe(byLanguage[Language.En]);
    }

    [Fact]
    public void Every_sentence_in_the_files_is_declared_in_code_and_the_reverse()
    {
        var declared = DeclaredSentences.All.Select(sentence => sentence.ToString()).ToList();
        declared.Count.ShouldBeGreaterThan(150);
        declared.ShouldBeUnique();
        declared.Order().ShouldBe(Lexicon.Keys.Select(key => $"{key.Pair}.{key.Name}").Distinct().Order());
    }

    [Fact]
    public void Every_language_uses_exactly_the_parts_that_code_gives()
    {
        var looked = 0;
        foreach (var sentence in DeclaredSentences.All)
            foreach (var language in Languages.All)
            {
                var used = Placeholder().Matches(Lexicon.Find(language, sentence).Format).Select(match => int.Parse(match.Groups["part"].Value, CultureInfo.InvariantCulture)).Distinct().Order();
                used.ShouldBe(Enumerable.Range(0, sentence.Parts.Count), $"{sentence} in {language}");
                looked++;
            }

        looked.ShouldBe(DeclaredSentences.All.Count * Languages.All.Count);
    }

    [Fact]
    public void Every_sentence_can_be_said_to_everyone_plainly_and_in_markdown()
    {
        var words = Speaking.Words;
        foreach (var sentence in DeclaredSentences.All)
            foreach (var reader in Speaking.Readers)
            {
                words.Say(reader, sentence).ShouldNotBeNullOrWhiteSpace(sentence.ToString());
                words.SayInMarkdown(reader, sentence).ShouldNotBeNullOrWhiteSpace(sentence.ToString());
            }
    }

    // A sentence is said plainly on a button and as Markdown in a card: it must read the same in both.
    [Fact]
    public void No_sentence_contains_markup_of_its_own()
    {
        foreach (var sentence in DeclaredSentences.All)
            foreach (var language in Languages.All)
                Markup().IsMatch(Lexicon.Find(language, sentence).Format).ShouldBeFalse($"{sentence} in {language}");
    }

    [Fact]
    public void Chinese_sentences_are_written_in_Chinese()
    {
        var chinese = DeclaredSentences.All.Select(sentence => Lexicon.Find(Language.Zh, sentence).Format).Where(text => Letters().IsMatch(Placeholder().Replace(text, ""))).ToList();
        chinese.Count.ShouldBeGreaterThan(150);
        chinese.Where(text => !Han().IsMatch(text)).ShouldBe(["{0:N0} GiB", "English"], ignoreOrder: true);
    }

    [GeneratedRegex(@"\{(?<part>\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\\*_\[\]<>`~]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
