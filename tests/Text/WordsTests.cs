using System.Resources;
using WangCheng.Bot.Text;

namespace WangCheng.Tests.Text;

public sealed class WordsTests
{
    private readonly Words words = Speaking.Words;

    [Theory]
    [InlineData("zh-CN", "你名下没有叫 web-1 的服务器，输入“列表”看看你有哪些。")]
    [InlineData("zh-Hant-TW", "你名下没有叫 web-1 的服务器，输入“列表”看看你有哪些。")]
    [InlineData("en-US", "You have no server called web-1. Type \"list\" to see yours.")]
    [InlineData("fr-FR", "You have no server called web-1. Type \"list\" to see yours.")]
    [InlineData(null, "You have no server called web-1. Type \"list\" to see yours.")]
    public void Teams_locale_decides_the_language(string? locale, string said) =>
        words.Say(Reader.From(locale, zone: null, Speaking.Shanghai), ServerWords.NotFound("web-1")).ShouldBe(said);

    [Fact]
    public void A_zone_nobody_knows_becomes_the_usual_one()
    {
        Reader.From("en", "Mars/Olympus", Speaking.Shanghai).Zone.ShouldBe(Speaking.Shanghai);
        Reader.From("en", "Europe/Berlin", Speaking.Shanghai).Zone.Id.ShouldBe("Europe/Berlin");
    }

    [Fact]
    public void A_sentence_that_no_file_has_is_an_exception_and_never_a_bare_key() =>
        Should.Throw<MissingManifestResourceException>(() => words.Say(Speaking.English, new WordPair("Servers").Say("NoSuchSentence")));

    [Fact]
    public void Lists_are_joined_as_the_language_does()
    {
        IReadOnlyList<Sentence> known = [UnitWords.Verbatim("ubuntu-22.04"), UnitWords.Verbatim("debian-12")];
        words.Say(Speaking.English, ServerWords.ImageUnknown("arch", known)).ShouldBe("I know no image called arch. You can choose from: ubuntu-22.04, debian-12");
        words.Say(Speaking.Chinese, ServerWords.ImageUnknown("arch", known)).ShouldBe("没有叫 arch 的镜像，可以选：ubuntu-22.04、debian-12");
    }

    [Fact]
    public void What_people_wrote_formats_nothing_and_braces_mean_nothing()
    {
        var asked = ServerWords.NotFound("[x](http://example.com) {0} <at>all</at>");
        words.Say(Speaking.English, asked).ShouldContain("[x](http://example.com) {0} <at>all</at>");
        words.SayInMarkdown(Speaking.English, asked).ShouldContain(@"\[x\](http://example.com) {0} \<at\>all\</at\>");
    }
}
