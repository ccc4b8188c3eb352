using WangCheng.Simulator.Huawei.Gateway;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>How ECS says no: the codes are those of its error table, the words near to them.</summary>
internal static class EcsRefusals
{
    public static Answer Bad(string message, string? detail = null) => Answer.Refused(400, "Ecs.0005", message, detail);

    public static Answer NotJson { get; } = Bad("The request body is not in the required format.");

    public static Answer NoSuchServer { get; } = Answer.Refused(404, "Ecs.0114", "The ECS does not exist.");

    public static Answer DeleteOfNoSuchServer { get; } = Answer.Refused(404, "Ecs.0614", "The ECS does not exist.");

    public static Answer WrongState { get; } = Of("Ecs.0100", "The ECS status does not meet requirements. Make the ECS in the required status and try again.");

    public static Answer Frozen { get; } = Of("Ecs.0030", "The ECS has been frozen.");

    public static Answer WeakPassword { get; } = Of("Ecs.0011", "The password does not meet the complexity requirements.");

    public static Answer AnotherIsRunning { get; } = Answer.Refused(501, "Ecs.0603", "Another command is being executed. Try again one minute later.");

    public static Answer SoldOut { get; } = Of("Ecs.0018", "The selected flavor has been sold out. Try another flavor.");

    public static Answer NoQuota { get; } = Of("Ecs.0001", "Insufficient ECS quota. Contact customer service to increase quota.");

    public static Answer NoDiskQuota { get; } = Of("Ecs.0021", "Insufficient EVS disk quota.");

    public static Answer NoPublicIpQuota { get; } = Of("Ecs.0013", "Insufficient EIP quota.");

    public static Answer Of(string code, string message) => Answer.Refused(400, code, message);
}
