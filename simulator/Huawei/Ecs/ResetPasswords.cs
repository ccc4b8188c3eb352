using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// Another password, through the plug-in in the guest; it counts from the next start or reboot on. The call for several servers says which
/// of them it did not work for, and has done the others; the call for one says nothing, and does not look at the password unless asked to.
/// </summary>
internal sealed class ResetPasswords(Inventory inventory)
{
    public (HuaweiState, Answer) Several(Call call)
    {
        if (call.Read(HuaweiJson.Default.ResetPasswordsBody) is not { NewPassword: { } password } asked) return (call.State, EcsRefusals.NotJson);
        if (ServersAsked.WhyNot(call, asked.Servers, EcsRefusals.NoSuchServer, ServerStates.WhyNotResetPassword, out var servers) is { } no) return (call.State, no);
        if (servers.Any(s => !PasswordRules.SuitsReset(password, UserOf(s)))) return (call.State, EcsRefusals.WeakPassword);
        if (asked.DryRun is true) return (call.State, Answer.Ok([]));

        var able = servers.Where(s => !s.LacksPasswordPlugIn).ToList();
        var next = able.Aggregate(call.State, (state, server) => state.With(Reset(server, password, call.Now)));
        return able.Count == servers.Count
            ? (next, Answer.Ok(new JsonObject { ["response"] = new JsonArray([.. able.Select(s => new JsonObject { ["id"] = s.Id })]) }))
            : (next, NotAll(servers.Where(s => s.LacksPasswordPlugIn)));
    }

    public (HuaweiState, Answer) One(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (call.Read(HuaweiJson.Default.ResetPasswordBody)?.ResetPassword is not { NewPassword: { } password } asked) return (call.State, EcsRefusals.NotJson);
        if (ServerStates.WhyNotResetPassword(server) is { } no) return (call.State, no);
        if (asked.IsCheckPassword is true && !PasswordRules.SuitsReset(password, UserOf(server))) return (call.State, EcsRefusals.WeakPassword);
        return (server.LacksPasswordPlugIn ? call.State : call.State.With(Reset(server, password, call.Now)), Answer.NoContent);
    }

    public static Answer Flag(Call call) => call.State.Server(call.Route("server")) is { } server
        ? Answer.Ok(new JsonObject { ["resetpwd_flag"] = server.LacksPasswordPlugIn ? "False" : "True" })
        : EcsRefusals.NoSuchServer;

    private string UserOf(CloudServer server) => LoginCheck.UserOf(inventory.Image(server.ImageId)!);

    private static CloudServer Reset(CloudServer server, string password, DateTimeOffset now) => server with { NextPasswordHash = PasswordRules.HashOf(password), Updated = now };

    private static Answer NotAll(IEnumerable<CloudServer> unable) => new(400, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = "Ecs.0611", ["message"] = "Batch operation failed." },
        ["internalError"] = new JsonArray([.. unable.Select(s => new JsonObject
        {
            ["id"] = s.Id,
            ["error_code"] = "Ecs.0613",
            ["error_message"] = "The ECS has no plug-ins installed.",
        })]),
    }.ToJsonString(HuaweiJson.Readable));
}

internal sealed record ResetPasswordsBody(string? NewPassword, bool? DryRun, IReadOnlyList<CreateServersBody.Ref>? Servers);

internal sealed record ResetPasswordBody([property: JsonPropertyName("reset-password")] ResetPasswordBody.Reset? ResetPassword)
{
    internal sealed record Reset(string? NewPassword, bool? IsCheckPassword);
}
