using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using WangCheng.Bot.Local;

namespace WangCheng.Tests.Local;

public sealed class LoopbackRuleTests
{
    [Theory]
    [InlineData("Urls", "http://0.0.0.0:3978")]
    [InlineData("Urls", "http://127.0.0.1:3978;http://*:80")]
    [InlineData("Urls", "http://+:80")]
    [InlineData("ASPNETCORE_URLS", "http://192.168.1.5:80")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://wangcheng.example")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080")]
    public void Without_credentials_nobody_else_is_served_and_the_setting_is_named(string key, string value) =>
        Should.Throw<OptionsValidationException>(() => LoopbackRule.Check(With(key, value))).Failures.ShouldHaveSingleItem().ShouldStartWith(key);

    [Theory]
    [InlineData("Urls", "http://127.0.0.1:3978")]
    [InlineData("Urls", "http://localhost:3978;http://[::1]:3979")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://127.0.0.1:5000")]
    [InlineData("Logging:Console", "Debug")]
    public void This_machine_may_be_named(string key, string value) => LoopbackRule.Check(With(key, value));

    private static IConfiguration With(string key, string value) => new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
}
