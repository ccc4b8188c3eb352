using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

public sealed class TeamsOptionsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Teams:AppId"] = "99999999-0000-4000-8000-000000000009",
        ["Teams:TenantId"] = "11111111-2222-4333-8444-555555555555",
        ["Teams:ClientSecret"] = "made-up-secret",
    };

    [Fact]
    public void Without_any_setting_everything_that_is_missing_is_named_at_once()
    {
        var failures = Should.Throw<OptionsValidationException>(() => Bound([])).Failures.ToList();
        failures.Select(failure => failure.Split(' ')[0]).ShouldBe(["Teams:AppId", "Teams:TenantId", "Teams:ClientSecret"]);
        failures.ShouldAllBe(failure => failure.Contains(':', StringComparison.Ordinal) && failure.EndsWith('.'));
    }

    [Theory]
    [InlineData("Teams:AppId", "my bot")]
    [InlineData("Teams:TenantId", "contoso.example")]
    [InlineData("Teams:AllowedTenants:0", "contoso.example")]
    [InlineData("Teams:AllowedServiceHosts:0", "https://smba.trafficmanager.net")]
    [InlineData("Teams:AllowedServiceHosts:0", "smba.trafficmanager.net/")]
    [InlineData("Teams:AllowedServiceHosts:0", "*.net")]
    [InlineData("Teams:AllowedServiceHosts:0", "*")]
    [InlineData("Teams:AllowedServiceHosts:0", "10.0.0.1")]
    [InlineData("Teams:Cloud", "moon")]
    [InlineData("Teams:CertificatePath", "/not/there.pem")]
    [InlineData("Teams:OpenIdMetadata", "http://login.example.com/")]
    [InlineData("Teams:OpenIdMetadata", "http://127.0.0.1/")]
    [InlineData("Teams:OpenIdMetadata", "login")]
    [InlineData("Teams:LocalTeams", "http://192.0.2.7:3979")]
    [InlineData("Teams:LocalTeams", "http://teams.example.com")]
    [InlineData("Teams:LocalTeams", "ftp://127.0.0.1")]
    [InlineData("Teams:LocalTeams", "yes")]
    public void A_wrong_value_is_named_by_its_key(string key, string value)
    {
        var settings = new Dictionary<string, string?>(Good) { [key] = value };
        Should.Throw<OptionsValidationException>(() => Bound(settings)).Failures.Single().ShouldContain(key.TrimEnd(':', '0'));
    }

    [Fact]
    public void A_certificate_is_looked_at_when_the_program_starts()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "no certificate");
            var settings = new Dictionary<string, string?>(Good) { ["Teams:ClientSecret"] = "", ["Teams:CertificatePath"] = path };
            Should.Throw<OptionsValidationException>(() => Bound(settings)).Failures.Single().ShouldContain("neither a PEM file");
            File.Move(path, path + ".pfx");
            settings["Teams:CertificatePath"] = path + ".pfx";
            Should.Throw<OptionsValidationException>(() => Bound(settings)).Failures.Single().ShouldContain("neither a PEM file");
        }
        finally
        {
            File.Delete(path);
            File.Delete(path + ".pfx");
        }
    }

    [Fact]
    public async Task A_host_with_wrong_settings_does_not_start() =>
        await Should.ThrowAsync<OptionsValidationException>(() => BotWire.StartAsync(settings => settings["Teams:AppId"] = "my bot"));

    [Theory]
    [InlineData("public", "https://login.botframework.com/v1/.well-known/openidconfiguration")]
    [InlineData("USGov", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration")]
    [InlineData("china", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration")]
    public void Each_cloud_has_its_own_addresses(string cloud, string metadata) =>
        Bound(new(Good) { ["Teams:Cloud"] = cloud }).MetadataAddress.AbsoluteUri.ShouldBe(metadata);

    [Fact]
    public void The_secret_is_not_printed_with_the_options() => Bound(Good).ToString().ShouldNotContain("made-up-secret");

    private static TeamsOptions Bound(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddLogging().AddTeams(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<TeamsOptions>>().Value;
    }
}
