using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WangCheng.Bot.Text;

namespace WangCheng.Tests.Text;

public sealed class TextSetupTests
{
    [Fact]
    public void Without_settings_the_words_speak() =>
        With(timeZone: null).GetRequiredService<Words>().Say(Speaking.Chinese, GeneralWords.Help()).ShouldBe("帮助");

    [Fact]
    public void A_wrong_time_zone_is_named_with_its_mend()
    {
        var wrong = Should.Throw<OptionsValidationException>(() => With("Asia/Nowhere").GetRequiredService<Words>());
        wrong.Message.ShouldContain("Text:TimeZone");
        wrong.Message.ShouldContain("Asia/Shanghai");
    }

    private static ServiceProvider With(string? timeZone) =>
        new ServiceCollection()
            .AddText(new ConfigurationBuilder().AddInMemoryCollection([new("Text:TimeZone", timeZone ?? "Asia/Shanghai")]).Build())
            .BuildServiceProvider();
}
