using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WangCheng.Core.Huawei;

/// <summary>One call as it is meant, before it is a request: template, ids, query, body, and what repeating it would do.</summary>
internal sealed class HuaweiCall
{
    public const string ClientTokenHeader = "X-Client-Token";
    public const string ProjectHeader = "X-Project-Id";

    /// <summary>How the handlers find the call that a request was made from.</summary>
    private static readonly HttpRequestOptionsKey<HuaweiCall> Key = new("WangCheng.HuaweiCall");

    private readonly List<KeyValuePair<string, string>> query = [];
    private string path;
    private byte[]? body;
    private Guid? clientToken;
    private string? project;

    private HuaweiCall(HuaweiService service, HttpMethod method, string pathTemplate, CallEffect effect) =>
        (Service, Method, PathTemplate, path, Effect) = (service, method, pathTemplate, pathTemplate, effect);

    public HuaweiService Service { get; }
    public HttpMethod Method { get; }
    public string PathTemplate { get; }
    public CallEffect Effect { get; private set; }
    public CallStory Story { get; } = new();

    public static HuaweiCall Get(HuaweiService service, string pathTemplate) => new(service, HttpMethod.Get, pathTemplate, CallEffect.Reads);

    /// <summary>A POST that only asks.</summary>
    public static HuaweiCall Ask(HuaweiService service, string pathTemplate) => new(service, HttpMethod.Post, pathTemplate, CallEffect.Reads);

    public static HuaweiCall Post(HuaweiService service, string pathTemplate) => new(service, HttpMethod.Post, pathTemplate, CallEffect.Writes);

    public static HuaweiCall Put(HuaweiService service, string pathTemplate) => new(service, HttpMethod.Put, pathTemplate, CallEffect.Writes);

    public static HuaweiCall Delete(HuaweiService service, string pathTemplate) => new(service, HttpMethod.Delete, pathTemplate, CallEffect.Writes);

    public static HuaweiCall Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var call) ? call : throw new InvalidOperationException("Only requests made from a HuaweiCall come this way.");

    /// <summary>Puts an id where <paramref name="name"/>, with its braces, stands in the path.</summary>
    /// <exception cref="ArgumentException">The id holds something that would change the path: it is not an id of the cloud.</exception>
    public HuaweiCall With(string name, string id)
    {
        if (id.Length == 0 || id.All(c => c == '.') || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            throw new ArgumentException($"'{id}' cannot stand for {name} in a path.", nameof(id));
        path = path.Replace(name, id, StringComparison.Ordinal);
        return this;
    }

    public HuaweiCall InProject(string id)
    {
        project = id;
        return With("{project_id}", id);
    }

    public HuaweiCall Query(string name, string? value)
    {
        if (value is not null) query.Add(new(name, value));
        return this;
    }

    public HuaweiCall Body<T>(T value, JsonTypeInfo<T> type)
    {
        body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return this;
    }

    /// <summary>Makes a create safe to repeat for eight hours. Only ECS create is known to honour it.</summary>
    public HuaweiCall Once(Guid token)
    {
        clientToken = token;
        return Again();
    }

    /// <summary>Says that sending this write twice does no more than sending it once: it sets what it sets.</summary>
    public HuaweiCall Again()
    {
        Effect = CallEffect.WritesOnce;
        return this;
    }

    public HttpRequestMessage ToRequest(Uri address)
    {
        var text = string.Join('&', query.Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value)}"));
        var request = new HttpRequestMessage(Method, new Uri(address, text.Length == 0 ? path : $"{path}?{text}"));
        if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        if (project is not null) request.Headers.Add(ProjectHeader, project);
        if (clientToken is { } token) request.Headers.Add(ClientTokenHeader, token.ToString("D"));
        request.Options.Set(Key, this);
        return request;
    }
}

/// <summary>What a call does at the cloud, and so what a lost answer means.</summary>
internal enum CallEffect
{
    Reads,
    Writes,

    /// <summary>Sent again, it does no more than it did the first time: it carries a client token, or sets what it sets.</summary>
    WritesOnce
}
