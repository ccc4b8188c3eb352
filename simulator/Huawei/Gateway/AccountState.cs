namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>What the state of the account forbids, in the words of the service that is asked: a frozen account changes nothing but by deleting, one without money creates nothing.</summary>
internal static class AccountState
{
    private static readonly string[] Creations = [HuaweiOperations.CreateServers, HuaweiOperations.CreateVolume, HuaweiOperations.CreatePublicIp];
    private static readonly string[] Deletions = [HuaweiOperations.DeleteServers, HuaweiOperations.DeleteVolume, HuaweiOperations.DeletePublicIp, HuaweiOperations.DeleteKeyPair];

    public static Answer? WhyFrozen(string operation) => Deletions.Contains(operation) ? null : ServiceOf(operation) switch
    {
        "ecs" => Answer.Refused(403, "Ecs.0071", "The account is suspended."),
        "evs" => Answer.Refused(403, "EVS.2144", "The account has been frozen."),
        "eip" => Answer.RefusedFlat(403, "VPC.0502", "Tenant status is op_restricted."),
        _ => null,
    };

    public static Answer? WhyNoMoney(string operation) => !Creations.Contains(operation) ? null : ServiceOf(operation) switch
    {
        "ecs" => Answer.Refused(403, "Ecs.0067", "Insufficient account balance."),
        "evs" => Answer.Refused(403, "EVS.2145", "The account has been suspended."),
        _ => Answer.RefusedFlat(403, "VPC.2701", "Token not allowed to do this action."),
    };

    private static string ServiceOf(string operation) => operation[..operation.IndexOf('.', StringComparison.Ordinal)];
}
