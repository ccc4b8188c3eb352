using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace WangCheng.Simulator.Teams;

/// <summary>Serves the chat page from the assembly: everything in <c>chat/</c>, and the card renderer when the build could restore it.</summary>
internal static class ChatPage
{
    private const string Prefix = "chat/";

    // Cards may show pictures of the web; nothing else comes from elsewhere, and no script or style is inline.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FileExtensionContentTypeProvider Kinds = new();

    /// <summary>The same for every simulated Teams of the process, and read when somebody wants it.</summary>
    private static readonly (string Name, Lazy<PageFile> File)[] Files =
    [
        .. typeof(ChatPage).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (name, new Lazy<PageFile>(() => new(Read(name), Kinds.TryGetContentType(name, out var kind) ? kind : "application/octet-stream")))),
    ];

    public static void MapChatPage(this IEndpointRouteBuilder routes)
    {
        foreach (var (name, file) in Files)
        {
            routes.MapGet($"/{name}", context => ServeAsync(file.Value, context));
            if (name == "chat/index.html") routes.MapGet("/", context => ServeAsync(file.Value, context));
        }
    }

    private static Task ServeAsync(PageFile file, HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        // Always asked for, seldom sent again: a rebuilt page shows at the next load.
        headers.CacheControl = "no-cache";
        return TypedResults.Bytes(file.Content, file.Kind, entityTag: file.Tag).ExecuteAsync(context);
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private sealed record PageFile(byte[] Content, string Kind)
    {
        public EntityTagHeaderValue Tag { get; } = new($"\"{Convert.ToHexString(SHA256.HashData(Content))[..32]}\"");
    }
}
