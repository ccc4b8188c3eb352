namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>More than five failures in a row lock the access key for five minutes: a client that repeats a 401 locks itself out.</summary>
internal sealed class FailureLock(TimeProvider time)
{
    private const int Allowed = 5;
    private static readonly TimeSpan For = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private int inARow;
    private DateTimeOffset lockedUntil = DateTimeOffset.MinValue;

    public bool Locked
    {
        get
        {
            lock (gate) return time.GetUtcNow() < lockedUntil;
        }
    }

    public void Count(bool succeeded)
    {
        lock (gate)
        {
            inARow = succeeded ? 0 : inARow + 1;
            if (inARow <= Allowed) return;
            inARow = 0;
            lockedUntil = time.GetUtcNow() + For;
        }
    }
}
