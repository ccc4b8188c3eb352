using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// In which states a server lets what be done to it (ECS reference, "ECS statuses" and the restrictions of each call). Something under way
/// shows in task_state alone and shuts out everything else; a frozen server lets only itself be deleted.
/// </summary>
internal static class ServerStates
{
    private static readonly string[] Active = ["active"];
    private static readonly string[] Stopped = ["stopped"];
    private static readonly string[] Usable = ["active", "stopped"];
    private static readonly string[] Deletable = ["active", "stopped", "error"];
    private static readonly string[] Steady = ["active", "stopped", "paused", "suspended"];
    private static readonly string[] Built = ["active", "stopped", "error", "paused", "suspended"];

    public static Answer? WhyNotStart(CloudServer server) => WhyNot(server, Stopped);

    public static Answer? WhyNotStop(CloudServer server) => WhyNot(server, Active);

    public static Answer? WhyNotReboot(CloudServer server) => WhyNot(server, Active);

    public static Answer? WhyNotOpenConsole(CloudServer server) => WhyNot(server, Active);

    public static Answer? WhyNotResetPassword(CloudServer server) => WhyNot(server, Usable);

    public static Answer? WhyNotHook(CloudServer server) => WhyNot(server, Usable);

    public static Answer? WhyNotRename(CloudServer server) => WhyNot(server, Built);

    public static Answer? WhyNotResize(CloudServer server, bool alsoRunning) => WhyNot(server, alsoRunning ? Usable : Stopped);

    public static Answer? WhyNotMetadata(CloudServer server) => WhyNot(server, Steady);

    public static Answer? WhyNotTag(CloudServer server) => WhyNot(server, Built);

    public static Answer? WhyNotDelete(CloudServer server) => WhyNot(server with { IsFrozen = false }, Deletable);

    private static Answer? WhyNot(CloudServer server, string[] states) =>
        server.IsFrozen ? EcsRefusals.Frozen
        : server.TaskState is not null || !states.Contains(server.VmState) ? EcsRefusals.WrongState
        : null;
}
