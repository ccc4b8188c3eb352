namespace WangCheng.Core.OffHours;

/// <summary>Rung when somebody set off-hours; the sweeper learns when it is due next.</summary>
public sealed class OffHoursBell : IDisposable
{
    public Bell Bell { get; } = new();

    public void Dispose() => Bell.Dispose();
}
