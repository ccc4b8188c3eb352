using WangCheng.Core.Keys;

namespace WangCheng.Tests.Keys;

public sealed class KeyNameTests
{
    [Theory]
    [InlineData("laptop", "laptop")]
    [InlineData("li.na@work station", "li.na@work-station")]
    [InlineData("\"; rm -rf / #", "rm--rf")]
    [InlineData("", "key")]
    [InlineData("---", "key")]
    [InlineData("笔记本 电脑", "笔记本-电脑")]
    [InlineData("a-name-that-is-far-longer-than-any-name-may-be", "a-name-that-is-far-longer-than-any-name-")]
    public void A_comment_becomes_the_nearest_name(string comment, string name) => KeyName.Near(comment, []).Value.ShouldBe(name);

    [Fact]
    public void A_name_that_is_taken_gets_a_number()
    {
        KeyName.Near("Laptop", ["laptop"]).Value.ShouldBe("Laptop-2");
        KeyName.Near("laptop", ["laptop", "laptop-2"]).Value.ShouldBe("laptop-3");
        KeyName.From(KeyName.Near(new string('a', 60), [new string('a', 40)]).Value).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("a\n")]
    [InlineData("")]
    public void What_could_mean_something_to_a_file_of_keys_is_no_name(string text) => KeyName.From(text).ShouldBeNull();
}
