using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>Elastic Cloud Server.</summary>
internal static class EcsApi
{
    public static void MapEcs(this IEndpointRouteBuilder app, ApiGateway api, Inventory inventory, HuaweiFaults faults, HuaweiDurations durations, RemoteConsole console)
    {
        var create = new CreateServers(inventory, faults, durations);
        var delete = new DeleteServers(durations);
        var read = new ReadServers(inventory);
        var account = new AccountViews(inventory, faults);

        app.MapPost("/v1/{project}/cloudservers", api.WritesOnce(HuaweiOperations.CreateServers, create.Run));
        app.MapPost("/v1.1/{project}/cloudservers", api.WritesOnce(HuaweiOperations.CreateServers, create.Run));
        app.MapPost("/v1/{project}/cloudservers/delete", api.Writes(HuaweiOperations.DeleteServers, delete.Run));
        app.MapGet("/v1/{project}/cloudservers/{server}", api.Reads(HuaweiOperations.ShowServer, read.Show));
        app.MapGet("/v1/{project}/cloudservers/detail", api.Reads(HuaweiOperations.ListServers, read.List));
        app.MapServerChanges(api, inventory, faults, durations);
        app.MapGet(RemoteConsole.Path, console.ShowAsync);
        app.MapPost("/v1/{project}/cloudservers/resource_instances/action", api.Reads(HuaweiOperations.ListServersByTag, ServerTags.Find));
        app.MapPost("/v1/{project}/cloudservers/{server}/tags/action", api.Writes(HuaweiOperations.ChangeServerTags, ServerTags.Change));
        app.MapGet("/v1/{project}/cloudservers/{server}/tags", api.Reads(HuaweiOperations.ShowServerTags, ServerTags.Show));
        app.MapGet("/v1/{project}/cloudservers/tags", api.Reads(HuaweiOperations.ListServerTags, ServerTags.List));
        app.MapGet("/v1/{project}/cloudservers/flavors", api.Reads(HuaweiOperations.ListFlavors, new FlavorList(inventory).List));
        app.MapGet("/v1/{project}/cloudservers/limits", api.Reads(HuaweiOperations.ShowLimits, account.Limits));
        app.MapGet("/v2.1/{project}/os-availability-zone", api.Reads(HuaweiOperations.ListZones, account.Zones));
    }

    private static void MapServerChanges(this IEndpointRouteBuilder app, ApiGateway api, Inventory inventory, HuaweiFaults faults, HuaweiDurations durations)
    {
        var passwords = new ResetPasswords(inventory);
        app.MapPost("/v1/{project}/cloudservers/action", api.Writes(PowerServers.OperationOf, new PowerServers(faults, durations).Run));
        app.MapPut("/v1/{project}/cloudservers/{server}", api.Writes(HuaweiOperations.UpdateServer, UpdateServer.Run));
        app.MapPost("/v1/{project}/cloudservers/{server}/remote_console", api.Writes(HuaweiOperations.OpenConsole, RemoteConsole.Open));
        app.MapPut("/v1/{project}/cloudservers/os-reset-passwords", api.Writes(HuaweiOperations.ResetPasswords, passwords.Several));
        app.MapPut("/v1/{project}/cloudservers/{server}/os-reset-password", api.Writes(HuaweiOperations.ResetPassword, passwords.One));
        app.MapGet("/v1/{project}/cloudservers/{server}/os-resetpwd-flag", api.Reads(HuaweiOperations.ShowResetPasswordFlag, ResetPasswords.Flag));
        var resize = new ResizeServer(inventory, faults, durations);
        app.MapPost("/v1/{project}/cloudservers/{server}/resize", api.Writes(HuaweiOperations.ResizeServer, resize.Run));
        app.MapGet("/v1/{project}/cloudservers/resize_flavors", api.Reads(HuaweiOperations.ListResizeFlavors, resize.Targets));
        app.MapPost("/v1/{project}/cloudservers/{server}/metadata", api.Writes(HuaweiOperations.UpdateMetadata, ServerMetadata.Merge));
        app.MapDelete("/v1/{project}/cloudservers/{server}/metadata/{key}", api.Writes(HuaweiOperations.DeleteMetadata, ServerMetadata.Remove));
        app.MapPost("/v1/{project}/cloudservers/{server}/actions/update-auto-terminate-time", api.Writes(HuaweiOperations.SetAutoTerminateTime, new AutoTerminate(inventory).Set));
        app.MapServerDisks(api, faults, durations);
        app.MapGet("/v2.1/{project}/os-keypairs", api.Reads(HuaweiOperations.ListKeyPairs, KeyPairs.List));
        app.MapPost("/v2.1/{project}/os-keypairs", api.Writes(HuaweiOperations.CreateKeyPair, KeyPairs.Create));
        app.MapGet("/v2.1/{project}/os-keypairs/{name}", api.Reads(HuaweiOperations.ShowKeyPair, KeyPairs.Show));
        app.MapDelete("/v2.1/{project}/os-keypairs/{name}", api.Writes(HuaweiOperations.DeleteKeyPair, KeyPairs.Delete));
    }

    private static void MapServerDisks(this IEndpointRouteBuilder app, ApiGateway api, HuaweiFaults faults, HuaweiDurations durations)
    {
        var disks = new ServerDisks(faults, durations);
        app.MapPost("/v1/{project}/cloudservers/{server}/attachvolume", api.Writes(HuaweiOperations.AttachVolume, disks.Attach));
        app.MapDelete("/v1/{project}/cloudservers/{server}/detachvolume/{volume}", api.Writes(HuaweiOperations.DetachVolume, disks.Detach));
        app.MapGet("/v1/{project}/cloudservers/{server}/block_device", api.Reads(HuaweiOperations.ListBlockDevices, BlockDevices.List));
        app.MapPut("/v1/{project}/cloudservers/{server}/block_device/{volume}", api.Writes(HuaweiOperations.UpdateBlockDevice, BlockDevices.Update));
    }
}
