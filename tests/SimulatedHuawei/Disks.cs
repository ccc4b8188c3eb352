using System.Text.Json.Nodes;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>What tests do with disks at the simulated cloud.</summary>
internal static class Disks
{
    public static readonly TimeSpan Takes = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan EvsLag = TimeSpan.FromSeconds(3);

    public static Task<Reply> OrderDiskAsync(this Cloud cloud, Action<JsonObject>? change = null)
    {
        var body = Samples.Read("evs-create-volume")["request"]!["body"]!.DeepClone();
        change?.Invoke(body["volume"]!.AsObject());
        return cloud.PostAsync("/v2.1/{p}/cloudvolumes", body);
    }

    public static async Task<string> DiskAsync(this Cloud cloud, Action<JsonObject>? change = null)
    {
        var reply = await cloud.OrderDiskAsync(change);
        cloud.Clock.Advance(Takes);
        return (string)reply["volume_ids"][0]!;
    }

    public static async Task<(string Server, string Disk)> ServerAndDiskAsync(this Cloud cloud) => (await cloud.CreateRunningAsync(Orders.Small()), await cloud.DiskAsync());

    public static Task<Reply> AttachAsync(this Cloud cloud, string server, string disk) => cloud.PostAsync($"/v1/{{p}}/cloudservers/{server}/attachvolume", new JsonObject
    {
        ["volumeAttachment"] = new JsonObject { ["volumeId"] = disk },
    });

    public static async Task AttachedAsync(this Cloud cloud, string server, string disk)
    {
        (await cloud.AttachAsync(server, disk)).Status.ShouldBe(200);
        cloud.Clock.Advance(Takes + EvsLag);
    }

    public static Task<Reply> DetachAsync(this Cloud cloud, string server, string disk) => cloud.DeleteAsync($"/v1/{{p}}/cloudservers/{server}/detachvolume/{disk}?delete_flag=0");

    public static Task<Reply> GrowAsync(this Cloud cloud, string disk, int size) => cloud.PostAsync($"/v2.1/{{p}}/cloudvolumes/{disk}/action", new JsonObject
    {
        ["os-extend"] = new JsonObject { ["new_size"] = size },
    });

    public static async Task<string?> DiskStatusAsync(this Cloud cloud, string disk) => (string?)(await cloud.GetAsync($"/v2/{{p}}/cloudvolumes/{disk}"))["volume"]["status"];

    public static async Task<IEnumerable<string?>> DisksOfAsync(this Cloud cloud, string server) =>
        (await cloud.ShowAsync(server))["server"]["os-extended-volumes:volumes_attached"]!.AsArray().Select(v => (string?)v!["id"]);
}
