using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using WangCheng.Bot;
using WangCheng.Bot.Local;

namespace WangCheng.Tests.Journeys;

/// <summary>Wrong settings stop the start: all of them told at once, each with its key and its mend, and nothing was started, made or listened on.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wangcheng-settings-").FullName;

    public static TheoryData<string, string?> Wrong => new()
    {
        { "Teams:AppId", "wangcheng" },
        { "Teams:TenantId", "contoso.example" },
        { "Teams:ClientSecret", "" },
        { "Teams:CertificatePath", "/nowhere/made-up.pem" },
        { "Teams:AllowedTenants:0", "contoso.example" },
        { "Teams:AllowedServiceHosts:0", "https://teams.example/" },
        { "Teams:Cloud", "moon" },
        { "Teams:LocalTeams", "http://teams.example" },
        { "Teams:OpenIdMetadata", "http://login.example/" },
        { "Huawei:Region", "Shanghai" },
        { "Huawei:AccessKey", "" },
        { "Huawei:SecretKey", "made up" },
        { "Huawei:ProjectId", "dev/test" },
        { "Huawei:Endpoint", "http://cloud.example" },
        { "Huawei:Endpoints:Nothing", "https://cloud.example" },
        { "ActionLog:Folder", "" },
        { "ActionLog:Folder", "/proc/wangcheng" },
        { "ActionLog:Stream", "my stream" },
        { "ActionLog:TimeZone", "Shanghai" },
        { "Store:ConnectionString", "" },
        { "People:TimeZone", "Beijing" },
        { "People:Administrators:0", "chen.jing@wangcheng.example" },
        { "People:Teams:Alone:Members:0", "li.na@wangcheng.example" },
        { "People:Teams:Zebra:Members:0", "aaaaaaaa-0000-4000-8000-000000000001" }, // who is in Platform already
        { "Calendar:Country", "China" },
        { "Calendar:Folder", "/nowhere/made-up" },
        { "Calendar:WorkTo", "09:31" },
        { "Text:TimeZone", "Beijing" },
        { "Catalog:Vpc", "" },
        { "Catalog:Subnet", "" },
        { "Catalog:SecurityGroup", "" },
        { "Catalog:RefreshEvery", "00:00:01" },
        { "Quotas:Default:Servers", "-1" },
        { "Quotas:People:li-na:Servers", "1" },
        { "Leases:Shortest", "00:00:00" },
        { "Leases:Default", "99.00:00:00" },
        { "Servers:Installation", "My Company" },
        { "Servers:DefaultDiskGiB", "0" },
        { "Servers:LargestDiskGiB", "2000" },
        { "Servers:PollEvery", "00:00:00" },
        { "Servers:GiveUpAfter", "00:00:00" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_wrong_setting_stops_the_start_and_is_named_with_its_mend(string key, string? value)
    {
        var problems = await ProblemsAsync([KeyValuePair.Create(key, value)]);
        problems.ShouldContain(problem => problem.Contains(Named(key), StringComparison.Ordinal), string.Join('\n', problems));
        problems.ShouldAllBe(problem => problem.Length > key.Length + 20, "a key alone is no help");
        if (value is { Length: > 0 } && key.Contains("Secret", StringComparison.Ordinal)) problems.ShouldAllBe(problem => !problem.Contains(value, StringComparison.Ordinal));
        Directory.EnumerateFiles(folder, "*.db*").ShouldBeEmpty();
    }

    [Fact]
    public async Task All_of_them_are_told_at_once()
    {
        var wrong = Wrong.Select(row => KeyValuePair.Create(row.Data.Item1, row.Data.Item2)).DistinctBy(setting => setting.Key).Where(setting => setting.Key != "Teams:CertificatePath").ToList();
        var problems = await ProblemsAsync(wrong);
        foreach (var (key, _) in wrong)
            problems.ShouldContain(problem => problem.Contains(Named(key), StringComparison.Ordinal), $"{key} is not among:\n{string.Join('\n', problems)}");
        wrong.Count.ShouldBeGreaterThan(30);
    }

    [Theory]
    [InlineData("Teams", "Huawei:AccessKey", "Huawei:SecretKey")]
    [InlineData("Huawei", "Teams:AppId", "Teams:ClientSecret")]
    public async Task Half_of_the_credentials_is_a_mistake_and_no_wish_for_a_first_run(string given, string oneMissing, string otherMissing)
    {
        var half = Good().Where(setting => setting.Key.StartsWith(given, StringComparison.Ordinal) || !setting.Key.StartsWith("Teams", StringComparison.Ordinal) && !setting.Key.StartsWith("Huawei", StringComparison.Ordinal)).ToList();
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder();
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(configuration, half);
        LocalOptions.IsMeant(configuration.Build()).ShouldBeFalse();
        var problems = await StartAsync(half);
        problems.ShouldContain(problem => problem.Contains(oneMissing, StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains(otherMissing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_settings_without_a_mistake_do_start() => (await StartAsync(Good())).ShouldBeEmpty();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<IReadOnlyList<string>> ProblemsAsync(IEnumerable<KeyValuePair<string, string?>> wrong)
    {
        var settings = Good();
        foreach (var (key, value) in wrong) settings[key] = value;
        return StartAsync(settings);
    }

    private static async Task<IReadOnlyList<string>> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        WebApplication? bot = null;
        try
        {
            bot = BotHost.Build(settings, [], _ => { });
            await BotHost.StartAsync(bot, TestContext.Current.CancellationToken);
            return [];
        }
        catch (Exception error) when (Failures(error).Any())
        {
            bot?.Urls.ShouldNotContain(url => !url.EndsWith(":0", StringComparison.Ordinal), "it listens");
            return [.. Failures(error)];
        }
        finally
        {
            if (bot is not null) await bot.DisposeAsync();
        }
    }

    /// <summary>What a sentence must name: an entry of a list by the list, a person's limits by the person.</summary>
    private static string Named(string key) => key.StartsWith("Quotas:People:", StringComparison.Ordinal) ? "Quotas:People:li-na" : key.Split(":0")[0];

    private static IEnumerable<string> Failures(Exception error) => error switch
    {
        OptionsValidationException settings => settings.Failures,
        AggregateException several => several.InnerExceptions.SelectMany(Failures),
        _ => [],
    };

    private Dictionary<string, string?> Good() => new(LocalSettings.For(new LocalOptions { BotPort = 0 }, folder, new Uri("http://127.0.0.1:1"), new Uri("http://127.0.0.1:1")), StringComparer.OrdinalIgnoreCase)
    {
        ["Logging:Console"] = "Fatal",
    };
}
