using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using WangCheng.Bot.Text;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Text;

public sealed partial class MarkdownTests
{
    [Theory]
    [InlineData("web-1", "web-1")]
    [InlineData("a_b*c", @"a\_b\*c")]
    [InlineData(@"C:\temp", @"C:\\temp")]
    [InlineData("<at>Li Na</at>", @"\<at\>Li Na\</at\>")]
    [InlineData("![x](y)", @"!\[x\](y)")]
    [InlineData("`rm`~~x~~&lt;", @"\`rm\`\~\~x\~\~\&lt;")]
    [InlineData("- a", @"\- a")]
    [InlineData("# a", @"\# a")]
    [InlineData("12. a", @"12\. a")]
    [InlineData("two\r\nlines\tand more", "two lines and more")]
    [InlineData("a\u202Eb\u200Bc\u0007d\uFEFF", "abcd")]
    [InlineData("压测，别删", "压测，别删")]
    public void Text_of_people_comes_out_as_it_is_read(string text, string shown) => Markdown.Escape(text).ShouldBe(shown);

    [Fact]
    public void A_broken_surrogate_becomes_a_visible_mark() => Markdown.Escape("a\uD800b").ShouldBe("a\uFFFDb");

    [Fact]
    public void For_any_text_nothing_special_is_left_bare_and_nothing_visible_is_lost() =>
        Prop.ForAll<string?>(text =>
        {
            var escaped = Markdown.Escape(text ?? "");
            Bare().IsMatch(Backslashed().Replace(escaped, "x")).ShouldBeFalse(escaped);
            Backslashed().Replace(escaped, "${kept}").ShouldBe(Markdown.Visible(text ?? ""));
            escaped.EnumerateRunes().ShouldAllBe(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format);
        }).Holds();

    [GeneratedRegex(@"\\(?<kept>.)", RegexOptions.Singleline)]
    private static partial Regex Backslashed();

    [GeneratedRegex(@"[\\*_\[\]<>`~&]|^[-+#]")]
    private static partial Regex Bare();
}
