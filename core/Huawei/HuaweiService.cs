namespace WangCheng.Core.Huawei;

/// <summary>The services we call. Each has an address of its own; public IPs live at <see cref="Vpc"/>.</summary>
public enum HuaweiService
{
    Ecs,
    Evs,
    Ims,
    Vpc,
    Iam,

    /// <summary>Prices and bills: one address for mainland China, not one per region.</summary>
    Bss
}
