using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.Histories;

/// <summary>Somebody changes a server at the cloud's own console.</summary>
internal sealed record AtTheConsole(string What, ConsoleChange Change, CloudServer Server) : Step
{
    public const string Key = "console";

    protected override string Line => $"at the console {Server.Name}: {What}";

    public override Task PlayAsync(Stage stage)
    {
        stage.App.Cloud.AtTheConsole(Server.Id, Change);
        stage.Tally.Count(Key, What);
        return Task.CompletedTask;
    }
}

/// <summary>Just before, somebody takes away at the console what resets passwords: it does not come to a good end.</summary>
internal sealed record Unplugged(Step What, IReadOnlyList<CloudServer> Servers) : Step
{
    protected override string Line => $"{What} (no server has the plug-in for it any more)";

    public override Task PlayAsync(Stage stage)
    {
        foreach (var server in Servers) stage.App.Cloud.AtTheConsole(server.Id, ConsoleChange.RemovePasswordPlugIn);
        return What.PlayAsync(stage);
    }
}

internal sealed record DeletedAtTheConsole(CloudServer Server) : Step
{
    protected override string Line => $"at the console {Server.Name} is deleted";

    public override Task PlayAsync(Stage stage)
    {
        stage.App.Cloud.DeleteAtTheConsole(Server.Id);
        return Task.CompletedTask;
    }
}

/// <summary>A server that was there before comes back from a backup, with its disks.</summary>
internal sealed record RestoredAtTheConsole(CloudServer Server, IReadOnlyList<CloudVolume> Volumes) : Step
{
    protected override string Line => $"at the console {Server.Name} is put back";

    public override Task PlayAsync(Stage stage)
    {
        stage.App.Cloud.RestoreAtTheConsole(Server, Volumes);
        return Task.CompletedTask;
    }
}

/// <summary>Somebody copies a server, marks included; no row knows the copy.</summary>
internal sealed record CopiedAtTheConsole(CloudServer Server, int Number) : Step
{
    protected override string Line => $"at the console {Server.Name} is copied";

    public override Task PlayAsync(Stage stage)
    {
        var id = $"{Number:x8}-0000-4000-8000-00000000c0b1";
        var copy = Server with { Id = id, Name = $"wc-local-copy-{Number}", PortId = id, Tags = [.. Server.Tags.Where(tag => tag.Key is "wc_installation" or "wc_owner")] };
        var disks = stage.App.Cloud.Volumes.Where(volume => volume.Attachment?.ServerId == Server.Id).ToList();
        stage.App.Cloud.RestoreAtTheConsole(copy, disks.Select((disk, at) => disk with { Id = $"{Number:x8}-0000-4000-8000-0000000d15{at:x2}", Attachment = disk.Attachment! with { ServerId = id } }));
        return Task.CompletedTask;
    }
}

/// <summary>Somebody gives a server a disk that is marked as ours, takes it off again, and forgets it.</summary>
internal sealed record LeftBehindAtTheConsole(CloudServer Server) : Step
{
    protected override string Line => $"at the console a disk of {Server.Name} is left behind";

    public override Task PlayAsync(Stage stage)
    {
        var disk = stage.App.Cloud.AddDiskAtTheConsole(Server.Id, 10);
        stage.App.Cloud.TagDiskAtTheConsole(disk.Id, "wc_installation", "local");
        stage.App.Cloud.DetachAtTheConsole(disk.Id);
        return Task.CompletedTask;
    }
}
