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

    public static void MapChatPage(this IEndpointRouteBuilder routes)
    {
        var kinds = new FileExtensionContentTypeProvider();
        foreach (var name in typeof(ChatPage).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var file = new PageFile(Read(name), kinds.TryGetContentType(name, out var kind) ? kind : "application/octet-stream");
            routes.MapGet($"/{name}", (HttpResponse response) => Serve(file, response));
            if (name == "chat/index.html") routes.MapGet("/", (HttpResponse response) => Serve(file, response));
        }
    }

    private static IResult Serve(PageFile file, HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        // Always asked for, seldom sent again: a rebuilt page shows at the next load.
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(file.Content, file.Kind, entityTag: file.Tag);
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
