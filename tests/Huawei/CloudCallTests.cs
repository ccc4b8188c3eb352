using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WangCheng.Core.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Huawei;

/// <summary>What is noted about each attempt, and what never is.</summary>
public sealed class CloudCallTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_attempt_is_one_line_with_a_template_instead_of_ids()
    {
        using var log = new Lines();
        await using var stub = await CloudStub.StartAsync(Answer.Reset, Answer.Json(503, "{}"), Answer.Sample("ecs-show-server"));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock(), log);

        await cloud.Ecs.GetServerAsync("3f6c0a52-8f1d-4c4e-9f0b-5a1f4b7d2c10", Ct);

        log.Of(CloudCall.Category).Select(l => (l["Service"], l["Method"], l["PathTemplate"], l["Status"], l["Attempt"], l["RequestId"])).ShouldBe(
        [
            ("ecs", "GET", "/v1/{project_id}/cloudservers/{server_id}", null, 1, null),
            ("ecs", "GET", "/v1/{project_id}/cloudservers/{server_id}", 503, 2, "made-up-request-id"),
            ("ecs", "GET", "/v1/{project_id}/cloudservers/{server_id}", 200, 3, "made-up-request-id")
        ]);
    }

    [Fact]
    public async Task No_log_of_any_kind_holds_keys_signatures_bodies_or_query_values()
    {
        using var log = new Lines();
        await using var stub = await CloudStub.StartAsync(Answer.Json(503, "{}"), Answer.Sample("ecs-create-postpaid"), Answer.Sample("ecs-list-servers-details-empty"), Answer.Sample("error-gateway-signature"));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock(), log, ("SecurityToken", "made-up-token"));

        await cloud.Ecs.CreateServerAsync(Cloud.AServer with { AdminPassword = "made-up-password" }, Guid.NewGuid(), Ct);
        await cloud.Ecs.ListServersAsync("a-name-asked-for", Ct);
        await cloud.Ecs.GetServerAsync("s-1", Ct);

        log.All.Count.ShouldBeGreaterThan(3);
        foreach (var line in log.All)
            foreach (var secret in new[] { Cloud.AccessKey, Cloud.SecretKey, Cloud.ProjectId, "made-up-token", "made-up-password", "a-name-asked-for", "Signature=", "cloud-config" })
                line.Text.ShouldNotContain(secret);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_clock_of_the_cloud_is_known_after_its_first_answer()
    {
        var clock = new ManualClock();
        await using var stub = await CloudStub.StartAsync(Answer.Json(200, TestData.Sample("ecs-limits").Body, date: clock.GetUtcNow().AddMinutes(-3).ToString("R")));
        await using var cloud = Cloud.At(stub.Url, clock);
        cloud.Get<CloudClock>().Last.ShouldBeNull();

        await cloud.Ecs.GetLimitsAsync(Ct);

        cloud.Get<CloudClock>().Last.ShouldBe(new(TimeSpan.FromMinutes(-3), clock.GetUtcNow()));
    }

    /// <summary>Every log line of every category, as written.</summary>
    private sealed class Lines : ILoggerProvider
    {
        public ConcurrentQueue<(string Category, string Text, IReadOnlyList<KeyValuePair<string, object?>> Fields)> All { get; } = [];

        public IEnumerable<Dictionary<string, object?>> Of(string category) => All.Where(l => l.Category == category).Select(l => l.Fields.ToDictionary(f => f.Key, f => f.Value));

        public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

        public void Dispose() { }

        private sealed class Writer(Lines lines, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.All.Enqueue((category, formatter(state, exception) + exception, state as IReadOnlyList<KeyValuePair<string, object?>> ?? []));
        }
    }
}
