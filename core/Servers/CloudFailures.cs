using WangCheng.Core.Huawei;

namespace WangCheng.Core.Servers;

/// <summary>What a failure at the cloud means for the person who waits: one code, one sentence in the words.</summary>
internal static class CloudFailures
{
    public const string SoldOut = "cloud.sold_out";
    public const string Unreachable = "cloud.unreachable";
    public const string Clock = "cloud.clock";
    public const string Failed = "cloud.failed";

    public static string CodeOf(HuaweiFailureKind kind) => kind switch
    {
        HuaweiFailureKind.Capacity => SoldOut,
        HuaweiFailureKind.CloudQuota => "cloud.quota",
        HuaweiFailureKind.Billing => "cloud.balance",
        HuaweiFailureKind.Permission or HuaweiFailureKind.Authentication => "cloud.permission",
        HuaweiFailureKind.ClockSkew => Clock,
        HuaweiFailureKind.Network => "cloud.network",
        HuaweiFailureKind.Throttled or HuaweiFailureKind.Busy => "cloud.busy",
        HuaweiFailureKind.Unavailable or HuaweiFailureKind.OutcomeUnknown or HuaweiFailureKind.Unreadable => Unreachable,
        _ => Failed,
    };

    /// <summary>Waiting may help: the same step may be tried again.</summary>
    public static bool MayPass(HuaweiFailureKind kind) => kind is HuaweiFailureKind.Throttled or HuaweiFailureKind.Busy or HuaweiFailureKind.Unavailable
        or HuaweiFailureKind.OutcomeUnknown or HuaweiFailureKind.Unreadable or HuaweiFailureKind.WrongState;

    /// <summary>For the action log and the reference line of a card: the service's own code and words.</summary>
    public static string DetailOf(HuaweiFailure failure) => failure.Code is null ? failure.Message : $"{failure.Code} {failure.Message}";
}
