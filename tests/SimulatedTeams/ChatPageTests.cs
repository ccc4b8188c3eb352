using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace WangCheng.Tests.SimulatedTeams;

public sealed partial class ChatPageTests
{
    [Fact]
    public async Task The_page_and_every_file_of_its_own_are_served_under_a_strict_policy()
    {
        await using var world = await TeamsWorld.StartAsync();
        var page = await world.Http.GetStringAsync("", TeamsWorld.Ct);
        var files = new Queue<string>(Links().Matches(page).Select(m => m.Groups["file"].Value));
        var seen = new HashSet<string>();
        while (files.TryDequeue(out var file))
        {
            // The card renderer is there when the build could restore it; the page copes without.
            if (!seen.Add(file) || file.StartsWith("chat/lib/", StringComparison.Ordinal)) continue;
            using var response = await world.Http.GetAsync(file, TeamsWorld.Ct);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");
            if (!file.EndsWith(".js", StringComparison.Ordinal)) continue;
            foreach (Match import in Imports().Matches(await response.Content.ReadAsStringAsync(TeamsWorld.Ct))) files.Enqueue("chat/" + import.Groups["file"].Value);
        }
        seen.Count.ShouldBeGreaterThan(8);
        page.ShouldNotContain("<style");
        page.ShouldNotContain(" style=");
        page.ShouldNotContain("onclick");
    }

    [Fact]
    public async Task A_page_seen_before_is_not_sent_again()
    {
        await using var world = await TeamsWorld.StartAsync();
        using var first = await world.Http.GetAsync("chat/chat.css", TeamsWorld.Ct);
        using var again = new HttpRequestMessage(HttpMethod.Get, "chat/chat.css") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await world.Http.SendAsync(again, TeamsWorld.Ct);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Only_names_of_this_computer_are_answered(string host, HttpStatusCode status)
    {
        await using var world = await TeamsWorld.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "chat/api/people") { Headers = { Host = host } };
        using var response = await world.Http.SendAsync(request, TeamsWorld.Ct);
        response.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("developer", "text/plain", """{"text":"x"}""", 415)]
    [InlineData("developer", "application/json", "{", 400)]
    [InlineData("developer", "application/json", "null", 400)]
    [InlineData("developer", "application/json", """{"text":"  "}""", 400)]
    [InlineData("developer", "application/json", """{"text":7}""", 400)]
    [InlineData("developer", "application/json", """{"text":"one","text":"two"}""", 400)]
    [InlineData("stranger", "application/json", """{"text":"x"}""", 404)]
    public async Task What_cannot_be_said_is_refused_and_reaches_nobody(string person, string kind, string body, int status)
    {
        await using var world = await TeamsWorld.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, kind);
        using var response = await world.Http.PostAsync($"chat/api/people/{person}/messages", content, TeamsWorld.Ct);
        ((int)response.StatusCode).ShouldBe(status);
        world.Bot.Inbox.ShouldBeEmpty();
    }

    [GeneratedRegex("""(src|href)="(?<file>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("""from "\./(?<file>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Imports();
}
