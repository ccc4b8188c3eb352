using System.Security.Cryptography;
using WangCheng.Core.Secrets;

namespace WangCheng.Tests.Secrets;

public sealed class NewPasswordTests
{
    private const string Allowed = "!@%-_=+[]:./?";

    [Fact]
    public void A_password_has_twenty_characters_of_four_kinds_that_the_cloud_takes_and_nobody_confuses()
    {
        using var random = RandomNumberGenerator.Create();
        var passwords = Enumerable.Range(0, 2_000).Select(_ => new NewPassword(random).Make()).ToList();
        passwords.ShouldBeUnique();
        foreach (var password in passwords)
        {
            password.Length.ShouldBe(20);
            password.ShouldAllBe(c => char.IsAsciiLetterOrDigit(c) || Allowed.Contains(c));
            password.ShouldNotContain(c => "0O1lIo".Contains(c));
            new[] { password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiDigit), password.Any(Allowed.Contains) }.ShouldAllBe(has => has);
        }
    }

    [Fact]
    public void Every_character_comes_up_about_as_often_as_any_other()
    {
        using var random = new Counting();
        var letters = string.Concat(Enumerable.Range(0, 4_000).Select(_ => new NewPassword(random).Make())).Where(char.IsAsciiLetter).CountBy(c => c).ToDictionary();
        letters.Count.ShouldBe(48);
        var average = letters.Values.Average();
        letters.Values.ShouldAllBe(count => count > 0.85 * average && count < 1.15 * average);
    }

    [Theory]
    [InlineData("abcDEF234=abcDEF234=", true)]
    [InlineData("abcDEF234abcDEF234ab", false)]
    [InlineData("=bcDEF234=abcDEF234=", false)]
    [InlineData("abcRooT34=abcDEF234=", false)]
    [InlineData("abctOOr34=abcDEF234=", false)]
    public void What_the_cloud_would_refuse_is_drawn_again(string password, bool willDo) => NewPassword.WillDo(password).ShouldBe(willDo);

    /// <summary>The same bytes in each run: a chance that cannot turn against the test.</summary>
    private sealed class Counting : RandomNumberGenerator
    {
        private readonly Random random = new(20_261_122);

        public override void GetBytes(byte[] data) => random.NextBytes(data);

        public override void GetBytes(Span<byte> data) => random.NextBytes(data);
    }
}
