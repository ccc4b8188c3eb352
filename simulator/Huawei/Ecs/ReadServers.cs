using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>GET cloudservers/{id} and GET cloudservers/detail, whose <c>offset</c> is a page number and whose <c>count</c> is the total.</summary>
internal sealed class ReadServers(Inventory inventory)
{
    public Answer Show(Call call) =>
        call.State.Server(call.Route("server")) is { } server
            ? Answer.Ok(new JsonObject { ["server"] = ServerView.Of(server, call.State, inventory) })
            : EcsRefusals.NoSuchServer;

    public Answer List(Call call)
    {
        if (call.Number("limit", 25, 1, 1000) is not { } limit || call.Number("offset", 1, 0, 1_000_000) is not { } page)
            return EcsRefusals.Bad("limit must be between 1 and 1000, offset must be a page number.");
        if (call.Query("server_id") is { } ids) return ByIds(call, ids.Split(',', StringSplitOptions.TrimEntries));
        if (Filter(call) is not { } found) return EcsRefusals.Bad("name is not a regular expression.");

        var rest = call.Query("marker") is { } marker ? found.SkipWhile(s => s.Id != marker).Skip(1) : found.Skip((Math.Max(page, 1) - 1) * limit);
        return ListOf(found.Count, rest.Take(limit).Select(s => ServerView.Of(s, call.Listed, inventory)));
    }

    /// <summary>Ids override every other filter, and an unknown one is answered with an empty shell.</summary>
    private Answer ByIds(Call call, string[] ids) => ids.Length > 100 ? EcsRefusals.Bad("At most 100 server_id.") : ListOf(ids.Length, ids.Select(id =>
        call.Listed.Server(id) is { } server ? ServerView.Of(server, call.Listed, inventory) : ServerView.OfUnknown(id)));

    private static Answer ListOf(int count, IEnumerable<JsonObject> servers) =>
        Answer.Ok(new JsonObject { ["count"] = count, ["servers"] = new JsonArray([.. servers]) });

    private static List<CloudServer>? Filter(Call call)
    {
        if (NameFilter(call.Query("name")) is not { } named) return null;
        var statuses = call.Query("status") is { } status ? ServerStatus.FoundBy(status) : null;
        var (ip, ipEq) = (call.Query("ip"), call.Query("ip_eq"));
        var (tags, notTags) = (call.Query("tags"), call.Query("not-tags"));
        var (flavor, reservation, project) = (call.Query("flavor"), call.Query("reservation_id"), call.Query("enterprise_project_id"));
        return [.. call.Listed.ExistingServers.Where(s =>
            named(s.Name)
            && (statuses is null || statuses.Contains(s.Status))
            && (flavor is null || s.FlavorId == flavor)
            && (ip is null || (s.HasNetwork && s.PrivateIp.Contains(ip, StringComparison.Ordinal)))
            && (ipEq is null || (s.HasNetwork && s.PrivateIp == ipEq))
            && (reservation is null || s.ReservationId == reservation)
            && (project is null or "all_granted_eps" || s.EnterpriseProjectId == project)
            && (tags is null || HasTag(s, tags))
            && (notTags is null || !HasTag(s, notTags)))];
    }

    private static bool HasTag(CloudServer server, string text) =>
        server.Tags.Any(t => $"{t.Key}={t.Value}".Contains(text, StringComparison.Ordinal));

    /// <summary>A regular expression found anywhere in the name; one that cannot run away. Null when it is none.</summary>
    private static Func<string, bool>? NameFilter(string? pattern)
    {
        if (pattern is null) return _ => true;
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).IsMatch;
        }
        catch (Exception no) when (no is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
