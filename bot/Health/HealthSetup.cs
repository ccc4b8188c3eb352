using System.Text.Json.Serialization;

namespace WangCheng.Bot.Health;

/// <summary>
/// Two addresses for operators and orchestrators, in JSON. <c>/health/live</c>: the process answers. <c>/health/ready</c>: 200 when everything is well, else 503, with a
/// reason for each thing that is not. They say nothing about people.
/// </summary>
internal static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddOptions<HealthOptions>().BindConfiguration(HealthOptions.Section)
            .Validate(health => health.UndeliverableFor > TimeSpan.Zero, "Health:UndeliverableFor must be longer than nothing, as in 1.00:00:00 for a day.")
            .ValidateOnStart();
        return services.AddSingleton<Readiness>();
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Json(new LiveAnswer(true), HealthJson.Default.LiveAnswer));
        routes.MapGet("/health/ready", async (Readiness readiness, CancellationToken ct) =>
        {
            var facts = await readiness.LookAsync(ct);
            var ready = facts.All(fact => fact.Ok);
            return TypedResults.Json(new ReadyAnswer(ready, facts), HealthJson.Default.ReadyAnswer, statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}

internal sealed record LiveAnswer(bool Live);

internal sealed record ReadyAnswer(bool Ready, IReadOnlyList<ReadyFact> Facts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LiveAnswer))]
[JsonSerializable(typeof(ReadyAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
