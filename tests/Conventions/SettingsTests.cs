using System.Collections;
using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using WangCheng.Bot;
using WangCheng.Core;

namespace WangCheng.Tests.Conventions;

/// <summary>The example settings are complete, and every key in them means something.</summary>
public sealed class SettingsTests
{
    /// <summary>Read by the host itself.</summary>
    private static readonly string[] OfTheHost = ["Urls", "Logging"];

    /// <summary>Every options class of the program, by the name of its section.</summary>
    private static readonly Dictionary<string, Type> Sections = new[] { typeof(CoreSetup), typeof(BotHost) }
        .SelectMany(assembly => assembly.Assembly.GetTypes())
        .Select(type => (Type: type, Section: type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string))
        .Where(options => options.Section is not null)
        .ToDictionary(options => options.Section!, options => options.Type);

    [Fact]
    public async Task The_program_starts_with_the_example()
    {
        await using var host = new TestHost();
        await BotHost.StartAsync(host.App, TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(host.App.Urls.First()) };
        using var empty = new StringContent("{}");
        using var answer = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), empty, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "the Teams wire listens, and this was no activity");
        await host.App.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("appsettings.example.json")]
    [InlineData("bot/appsettings.json")]
    public void Every_key_is_bound_by_an_options_class(string file)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(Tree.Root, file)).Build();
        var sections = settings.GetChildren().Select(section => section.Key).Except(OfTheHost).ToList();
        sections.Count.ShouldBeGreaterThan(6);
        sections.Except(Sections.Keys).ShouldBeEmpty();
        foreach (var section in sections) Should.NotThrow(() => settings.GetSection(section).Get(Sections[section], binder => binder.ErrorOnUnknownConfiguration = true), section);
    }

    [Fact]
    public void A_key_that_nothing_binds_is_found_out()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Leases:Defualt", "1.00:00:00")]).Build();
        Should.Throw<InvalidOperationException>(() => settings.GetSection("Leases").Get(Sections["Leases"], binder => binder.ErrorOnUnknownConfiguration = true)).Message.ShouldContain("Defualt");
    }

    [Fact]
    public void Every_setting_stands_in_the_example_or_in_the_program_s_own_file()
    {
        JsonNode[] files = [.. new[] { "appsettings.example.json", "bot/appsettings.json" }.Select(file => JsonNode.Parse(Tree.Read(file))!)];
        var keys = Sections.SelectMany(section => Keys(section.Key, section.Value)).ToList();
        keys.Count.ShouldBeGreaterThan(50);
        keys.Where(key => !files.Any(file => Has(file, key))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Keys(string path, Type options)
    {
        foreach (var property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is { IsPublic: true }))
        {
            var type = property.PropertyType;
            var holdsMore = type.IsClass && type.Assembly == options.Assembly && !typeof(IEnumerable).IsAssignableFrom(type);
            foreach (var key in holdsMore ? Keys($"{path}:{property.Name}", type) : [$"{path}:{property.Name}"]) yield return key;
        }
    }

    private static bool Has(JsonNode file, string key)
    {
        JsonNode? here = file;
        foreach (var part in key.Split(':'))
        {
            if (here is not JsonObject section || !section.ContainsKey(part)) return false;
            here = section[part];
        }
        return true;
    }
}
