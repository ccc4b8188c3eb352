using WangCheng.Core.People;

namespace WangCheng.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("li.na@wangcheng.example")]
    [InlineData("o'neil+wc@a-b.example")]
    [InlineData("x@localhost")]
    public void An_address_is_taken_as_it_is(string text) => EmailAddress.From(text)?.Value.ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("li.na")]
    [InlineData("@wangcheng.example")]
    [InlineData("li.na@")]
    [InlineData("li..na@wangcheng.example")]
    [InlineData("li na@wangcheng.example")]
    [InlineData("Li Na <li.na@wangcheng.example>")]
    [InlineData("li.na@wangcheng.example>\r\nRCPT TO:<all@wangcheng.example")]
    [InlineData("li.na@wangcheng.example\n")]
    [InlineData("李娜@wangcheng.example")]
    [InlineData("li.na@-.example")]
    public void Anything_else_is_no_address(string? text) => EmailAddress.From(text).ShouldBeNull();

    [Fact]
    public void Nothing_longer_than_mail_allows_is_an_address() => EmailAddress.From(new string('a', 250) + "@b.example").ShouldBeNull();
}
