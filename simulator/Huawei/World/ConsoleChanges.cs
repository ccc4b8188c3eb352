namespace WangCheng.Simulator.Huawei.World;

/// <summary>What people do to a server at the cloud's own console, where nobody asks the bot. Each happens at once.</summary>
public sealed record ConsoleChange
{
    private ConsoleChange(Func<CloudServer, CloudServer> change) => Apply = change;

    internal Func<CloudServer, CloudServer> Apply { get; }

    public static ConsoleChange Stop { get; } = new(server => server with { VmState = "stopped", TaskState = null });

    public static ConsoleChange Start { get; } = new(server => server with { VmState = "active", TaskState = null });

    /// <summary>The machine under it fails.</summary>
    public static ConsoleChange Break { get; } = new(server => server with { VmState = "error", TaskState = null });

    /// <summary>The account is in arrears: the cloud switches the server off and lets nobody do anything to it.</summary>
    public static ConsoleChange Freeze { get; } = new(server => server with { VmState = "stopped", TaskState = null, IsFrozen = true });

    /// <summary>The guest's system stops reacting; a stop or a reboot cures it.</summary>
    public static ConsoleChange Hang { get; } = new(server => server with { GuestHangs = true });

    /// <summary>Somebody removes the plug-in that resets passwords.</summary>
    public static ConsoleChange RemovePasswordPlugIn { get; } = new(server => server with { LacksPasswordPlugIn = true });

    public static ConsoleChange Resize(string flavor) => new(server => server with { FlavorId = flavor });

    public static ConsoleChange Readdress(string privateAddress) => new(server => server with { PrivateIp = privateAddress });
}
