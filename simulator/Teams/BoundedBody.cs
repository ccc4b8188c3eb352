using System.Text;
using Microsoft.AspNetCore.Http;

namespace WangCheng.Simulator.Teams;

/// <summary>Reads a request body that must not be larger than it may be.</summary>
internal static class BoundedBody
{
    /// <summary>The body as UTF-8 text, or null when it is longer than <paramref name="most"/> bytes.</summary>
    public static async Task<string?> ReadTextAsync(HttpRequest request, int most, CancellationToken ct)
    {
        if (request.ContentLength > most) return null;
        using var body = new MemoryStream();
        var piece = new byte[8 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(piece, ct)) > 0)
        {
            if (body.Length + read > most) return null;
            body.Write(piece, 0, read);
        }
        return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }
}
