namespace WangCheng.Simulator.Huawei.World;

/// <summary>Huawei's table from vm_state and task_state to the status shown (ECS reference, "ECS statuses").</summary>
internal static class ServerStatus
{
    public static string Of(string vmState, string? taskState) => (vmState, taskState) switch
    {
        ("building", null or "scheduling" or "block_device_mapping" or "networking" or "spawning") => "BUILD",
        ("active", "rebooting" or "reboot_pending" or "reboot_started") => "REBOOT",
        ("active", "rebooting_hard" or "reboot_pending_hard" or "reboot_started_hard") => "HARD_REBOOT",
        ("active" or "stopped" or "error", "rebuilding" or "rebuild_block_device_mapping" or "rebuild_spawning") => "REBUILD",
        ("active", "migrating") => "MIGRATING",
        ("active", null or "powering-off" or "deleting") => "ACTIVE",
        ("stopped", "resize_prep" or "resize_migrating" or "resize_migrated" or "resize_finish") => "RESIZE",
        ("stopped", null or "powering-on" or "deleting") => "SHUTOFF",
        ("resized", null) => "VERIFY_RESIZE",
        ("resized", "resize_reverting") => "REVERT_RESIZE",
        ("error", null or "deleting") => "ERROR",
        ("deleted", null) => "DELETED",
        ("shelved", _) => "SHELVED",
        ("shelved_offloaded", _) => "SHELVED_OFFLOADED",
        _ => "UNKNOWN",
    };

    /// <summary>0 none, 1 running, 4 shut down.</summary>
    public static int PowerOf(string vmState) => vmState switch { "active" => 1, "stopped" => 4, _ => 0 };

    /// <summary>The list filter finds more than its word: these statuses come along with the one asked for.</summary>
    public static IReadOnlyList<string> FoundBy(string asked) => asked switch
    {
        "ACTIVE" => ["ACTIVE", "REBOOT", "HARD_REBOOT", "REBUILD", "MIGRATING", "RESIZE"],
        "SHUTOFF" => ["SHUTOFF", "RESIZE", "REBUILD"],
        "ERROR" => ["ERROR", "REBUILD"],
        "VERIFY_RESIZE" => ["VERIFY_RESIZE", "REVERT_RESIZE"],
        _ => [asked],
    };
}
