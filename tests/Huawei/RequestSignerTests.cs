using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using WangCheng.Core.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Huawei;

/// <summary>The signer against what the official SDKs computed for the same requests.</summary>
public sealed class RequestSignerTests
{
    private static readonly JsonElement Vectors = TestData.Json("signing-vectors.json");

    [Fact]
    public void Every_vector_of_our_algorithm_is_reproduced()
    {
        var ran = 0;
        foreach (var vector in Vectors.GetProperty("vectors").EnumerateArray())
        {
            if (vector.Text("algorithm") != RequestSigner.Algorithm) continue;
            var name = vector.Text("name");
            var wanted = vector.GetProperty(vector.Text("follow"));

            var signature = Sign(vector, vector.GetProperty("expected").Text("signed_headers"));

            signature.CanonicalRequest.ShouldBe(wanted.Text("canonical_request"), name);
            signature.StringToSign.ShouldBe(wanted.Text("string_to_sign"), name);
            signature.Authorization.ShouldBe(wanted.Text("authorization"), name);
            ran++;
        }

        // The two others use V11-HMAC-SHA256, which public regions do not ask for.
        ran.ShouldBe(38);
        Vectors.GetProperty("vectors").GetArrayLength().ShouldBe(40);
    }

    [Fact]
    public void Every_request_seen_on_the_wire_is_signed_the_same_and_every_altered_one_differently()
    {
        var (same, different) = (0, 0);
        foreach (var request in Vectors.GetProperty("wire").EnumerateArray())
        {
            var headers = request.GetProperty("headers").EnumerateArray().Select(h => new KeyValuePair<string, string>(h[0].GetString()!, h[1].GetString()!)).ToList();
            var authorization = headers.Single(h => h.Key == "Authorization").Value;
            var signed = authorization.Split("SignedHeaders=")[1].Split(',')[0].Split(';');
            var uri = new Uri("http://127.0.0.1" + request.Text("target"));

            var signature = RequestSigner.Sign(
                new(request.Text("method"), uri.AbsolutePath, [.. uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair)],
                    [.. headers.Where(h => signed.Contains(h.Key.ToLowerInvariant()))], BodyHash(request)),
                request.Text("ak"), request.Text("sk"));

            (signature.Authorization == authorization).ShouldBe(request.GetProperty("verify").GetBoolean(), request.Text("name"));
            if (request.GetProperty("verify").GetBoolean()) same++;
            else different++;
        }

        (same, different).ShouldBe((10, 3));
    }

    [Fact]
    public void The_order_in_which_a_query_and_headers_are_given_does_not_matter() =>
        Prop.ForAll<NonNull<string>[], int>((texts, seed) =>
        {
            var pairs = texts.Select((text, i) => new KeyValuePair<string, string>($"n{i % 3}", WithoutLoneSurrogates(text.Get))).ToList();
            var shuffled = pairs.OrderBy(p => HashCode.Combine(seed, p.Value)).ToList();
            return Signed(pairs).Authorization == Signed(shuffled).Authorization;
        }).Holds();

    [Fact]
    public void A_different_secret_date_or_body_gives_a_different_signature()
    {
        var request = new SignableRequest("GET", "/", [], [new(RequestSigner.DateHeader, "20261122T081530Z")], RequestSigner.Hash([]));
        var first = RequestSigner.Sign(request, "MADE-UP-AK", "made-up-secret").Hex;

        RequestSigner.Sign(request, "MADE-UP-AK", "another-made-up-secret").Hex.ShouldNotBe(first);
        RequestSigner.Sign(request with { BodyHash = RequestSigner.Hash("{}"u8) }, "MADE-UP-AK", "made-up-secret").Hex.ShouldNotBe(first);
        RequestSigner.Sign(request with { Headers = [new(RequestSigner.DateHeader, "20261122T081531Z")] }, "MADE-UP-AK", "made-up-secret").Hex.ShouldNotBe(first);
    }

    private static Signature Signed(List<KeyValuePair<string, string>> query) =>
        RequestSigner.Sign(new("GET", "/v1/x", query, [new(RequestSigner.DateHeader, "20261122T081530Z")], RequestSigner.Hash([])), "MADE-UP-AK", "made-up-secret");

    private static Signature Sign(JsonElement vector, string signedHeaders)
    {
        var headers = vector.GetProperty("headers").EnumerateObject().ToDictionary(h => h.Name, h => h.Value.GetString()!, StringComparer.OrdinalIgnoreCase);
        headers.TryAdd("Host", vector.GetProperty("expected").Text("host"));
        var query = vector.GetProperty("query").EnumerateArray().Select(q => new KeyValuePair<string, string>(q[0].GetString()!, q[1].GetString()!)).ToList();
        // Taken from the text: Uri would already have escaped or normalized what the signer must cope with.
        var url = vector.Text("url");
        var path = url[url.IndexOf('/', "https://".Length)..];
        return RequestSigner.Sign(
            new(vector.Text("method"), path, query, [.. signedHeaders.Split(';').Select(name => new KeyValuePair<string, string>(name, headers[name]))], BodyHash(vector)),
            vector.Text("ak"), vector.Text("sk"));
    }

    private static string BodyHash(JsonElement request) => RequestSigner.Hash(Encoding.UTF8.GetBytes(request.GetProperty("body").GetString() ?? ""));

    private static KeyValuePair<string, string> Pair(string text) => text.Split('=', 2) is [var name, var value] ? new(name, Uri.UnescapeDataString(value)) : new(text, "");

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
