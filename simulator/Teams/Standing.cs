namespace WangCheng.Simulator.Teams;

/// <summary>What the tenant's administrator thinks of the bot.</summary>
internal sealed class Standing
{
    private volatile bool disabled;

    /// <summary>Switched off in the Teams admin centre: it may say nothing anywhere, until that is taken back.</summary>
    public bool DisabledByAdmin
    {
        get => disabled;
        set => disabled = value;
    }
}
