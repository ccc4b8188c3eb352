using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;

namespace WangCheng.Simulator.Huawei.Vpc;

/// <summary>How VPC and EIP v1 page: limit, and the last id seen as marker.</summary>
internal static class Pages
{
    public static Answer Of(Call call, string name, IReadOnlyList<JsonObject> all)
    {
        if (call.Number("limit", 2000, 0, 2000) is not { } limit) return Answer.RefusedFlat(400, "VPC.0002", "limit is invalid.");
        var id = call.Query("id");
        IEnumerable<JsonObject> found = all.Where(o => id is null || (string?)o["id"] == id);
        if (call.Query("marker") is { } marker) found = found.SkipWhile(o => (string?)o["id"] != marker).Skip(1);
        return Answer.Ok(new JsonObject { [name] = new JsonArray([.. found.Take(limit)]) });
    }
}
