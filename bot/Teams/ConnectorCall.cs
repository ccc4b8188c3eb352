using System.Net;
using System.Net.Http.Headers;

namespace WangCheng.Bot.Teams;

/// <summary>One call to Teams, which may take several attempts.</summary>
/// <param name="Method">Of HTTP.</param>
/// <param name="Address">On a trusted host.</param>
/// <param name="Json">The body, if any.</param>
/// <param name="Repeatable">Doing it twice is the same as doing it once: everything but sending a message.</param>
internal sealed record ConnectorCall(HttpMethod Method, Uri Address, byte[]? Json, bool Repeatable)
{
    public HttpRequestMessage NewRequest(string token)
    {
        var request = new HttpRequestMessage(Method, Address) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        if (Json is not null) request.Content = new WatchedBody(Json);
        return request;
    }
}

/// <summary>
/// Knows whether it was begun to be sent. While it was not, whatever failed (name, connection, TLS, a queue for connections) surely delivered nothing,
/// and no list of error codes has to be believed for that.
/// </summary>
internal sealed class WatchedBody : ByteArrayContent
{
    public WatchedBody(byte[] json) : base(json) => Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");

    public bool Begun { get; private set; }

    // The overload with a cancellation token comes through here too: that is how ByteArrayContent serves derived types.
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        Begun = true;
        return base.SerializeToStreamAsync(stream, context);
    }
}
