namespace WangCheng.Core.Huawei;

using static HuaweiFailureKind;

/// <summary>What the services' own codes mean. Source: error code tables of the ECS, EVS, EIP and API gateway references; codes not listed are judged by their HTTP status.</summary>
internal static class FailureCodes
{
    public const string Throttle = "APIGW.0308";
    public const string FlowControl = "Common.1503";
    public const string AcceptedLater = "Common.0024";
    public const string NoSuchApi = "APIGW.0101";
    public const string CommandRunning = "Ecs.0603";

    public static HuaweiFailureKind? KindOf(string? code, string message) => code switch
    {
        null => null,
        Throttle or FlowControl or AcceptedLater => Throttled,
        "APIGW.0301" when message.Contains("signature expired", StringComparison.Ordinal) => ClockSkew,
        "APIGW.0301" or "Common.0013" => Authentication,
        "APIGW.0302" or "Ecs.0003" or "Ecs.0016" or "Ecs.0110" or "Pdp.0001" or "EVS.2056" => Permission,
        // A wrong address, not a missing resource: taking it for "gone" would make living servers look deleted.
        NoSuchApi => BadRequest,
        "Common.0011" => Gone,

        "Ecs.0001" or "Ecs.0013" or "Ecs.0021" or "Ecs.0042" or "Ecs.0104" or "EVS.1034" or "EVS.1042" or "EVS.5413" or "VPC.0521" => CloudQuota,
        "Ecs.0010" or "Ecs.0012" => Network,
        "Ecs.0018" or "Ecs.0019" or "Ecs.0029" or "Ecs.0044" or "Ecs.0319" or "EVS.2071" or "EVS.2072" or "VPC.0532" => Capacity,
        "Ecs.0030" or "Ecs.0066" or "Ecs.0067" or "Ecs.0069" or "Ecs.0070" or "Ecs.0071" or "EVS.2144" or "EVS.2145" or "VPC.0502" => Billing,
        "Ecs.0017" or "Ecs.0057" or "Ecs.0100" or "Ecs.0103" or "Ecs.0111" or "Ecs.0605" => WrongState,
        "EVS.1046" or "EVS.1048" or "EVS.1064" or "EVS.1065" or "EVS.1066" or "EVS.2024" or "EVS.2026" or "EVS.2068" => WrongState,
        "Ecs.0114" or "Ecs.0614" or "EVS.5404" => Gone,
        "Ecs.0122" or "Ecs.0123" or "Ecs.0124" => Idempotency,
        "Ecs.0083" => BadRequest, // although its status is that of a missing permission
        CommandRunning => Busy,
        "Ecs.0202" or "Ecs.0203" or "Ecs.0204" or "Ecs.0205" or "Ecs.0207" or "Ecs.0219" or "Ecs.0226" or "Ecs.0227" or "Ecs.0501" or "Common.0021" => StepFailed,
        // A backing service failed; with this word in it, because the resource is not there.
        "Ecs.1000" when message.Contains("itemNotFound", StringComparison.Ordinal) => Gone,
        _ => null
    };

    public static HuaweiFailureKind KindOf(int status) => status switch
    {
        401 => Authentication,
        403 => Permission,
        404 or 410 => Gone,
        408 or >= 500 => Unavailable,
        409 => WrongState,
        429 => Throttled,
        // Some services refuse under status 200.
        >= 400 or (>= 200 and < 300) => BadRequest,
        _ => Unreadable
    };
}
