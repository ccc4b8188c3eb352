using System.Text.Json.Nodes;

namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>What goes back: a status and, but for 204, a JSON text. The shapes of errors differ by who answers, as at Huawei.</summary>
internal sealed record Answer(int Status, string Json = "")
{
    public static Answer NoContent { get; } = new(204);

    public static Answer Ok(JsonObject value) => new(200, value.ToJsonString(HuaweiJson.Readable));

    /// <summary>The shape of ECS, EVS and IMS: <c>{"error":{"code","message"}}</c>.</summary>
    public static Answer Refused(int status, string code, string message, string? detail = null)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (detail is not null) error["details"] = new JsonArray(new JsonObject { ["code"] = detail });
        return new(status, new JsonObject { ["error"] = error }.ToJsonString(HuaweiJson.Readable));
    }

    /// <summary>The flat shape of VPC v1 and EIP v1.</summary>
    public static Answer RefusedFlat(int status, string code, string message) =>
        new(status, new JsonObject { ["code"] = code, ["message"] = message }.ToJsonString(HuaweiJson.Readable));

    /// <summary>The shape of OpenStack paths, where the reason names the object: <c>{"itemNotFound":{"message","code":404}}</c>.</summary>
    public static Answer RefusedByNova(int status, string reason, string message) => new(status, new JsonObject
    {
        [reason] = new JsonObject { ["message"] = message, ["code"] = status },
    }.ToJsonString(HuaweiJson.Readable));

    /// <summary>The shape of BSS, without a request id.</summary>
    public static Answer RefusedByBss(int status, string code, string message) =>
        new(status, new JsonObject { ["error_code"] = code, ["error_msg"] = message }.ToJsonString(HuaweiJson.Readable));

    /// <summary>The gateway's own shape.</summary>
    public static Answer FromGateway(int status, string code, string message, string requestId) => new(status, new JsonObject
    {
        ["error_msg"] = message,
        ["error_code"] = code,
        ["request_id"] = requestId,
    }.ToJsonString(HuaweiJson.Readable));
}
