using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.Huawei;

/// <summary>Carries a call to its service and reads the answer. Knows nothing of projects: <see cref="ProjectCalls"/> adds those.</summary>
internal sealed class HuaweiHttp(IHttpClientFactory clients, IOptions<HuaweiOptions> options)
{
    // One client, and behind it one connection pool, per service for the life of the program.
    private readonly Dictionary<HuaweiService, HttpClient> byService = Enum.GetValues<HuaweiService>().ToDictionary(s => s, s => clients.CreateClient(NameOf(s)));

    public static string NameOf(HuaweiService service) => $"huawei-{service}";

    public async Task<HuaweiResult<T>> SendAsync<T>(HuaweiCall call, JsonTypeInfo<T> type, CancellationToken ct) where T : notnull =>
        (await SendAsync(call, ct)).Then(answer => answer.Read(type, call.Effect));

    public async Task<HuaweiResult<HuaweiAnswer>> SendAsync(HuaweiCall call, CancellationToken ct)
    {
        using var request = call.ToRequest(options.Value.AddressOf(call.Service));
        try
        {
            using var answer = await byService[call.Service].SendAsync(request, ct);
            if (call.Story.Failure is { } failure) return failure;
            return new HuaweiAnswer(await answer.Content.ReadAsByteArrayAsync(ct), (int)answer.StatusCode, answer.RequestId());
        }
        catch (Exception lost) when (lost is HttpRequestException or TimeoutException)
        {
            return call.Story.Failure ?? FailureReader.OfLost(lost, call.Effect);
        }
    }
}

/// <summary>A good answer, not yet read.</summary>
internal sealed record HuaweiAnswer(byte[] Body, int Status, string? RequestId)
{
    public HuaweiResult<T> Read<T>(JsonTypeInfo<T> type, CallEffect effect) where T : notnull
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type) is { } value ? HuaweiResult.Of(value) : Unread("The answer is null.", effect);
        }
        catch (JsonException fault)
        {
            return Unread(fault.Message, effect);
        }
    }

    private HuaweiFailure Unread(string why, CallEffect effect) => FailureReader.Unread(why, Status, RequestId, effect);
}

internal static class RequestIdHeader
{
    public static string? RequestId(this HttpResponseMessage answer) => answer.Headers.TryGetValues("X-Request-Id", out var ids) ? ids.FirstOrDefault() : null;
}
