namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>More than five failures in a row lock an access key for five minutes: a client that repeats a 401 locks itself out. Only keys that exist are counted.</summary>
internal sealed class FailureLock(TimeProvider time)
{
    private const int Allowed = 5;
    private static readonly TimeSpan For = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (int InARow, DateTimeOffset LockedUntil)> keys = [];

    public bool IsLocked(string accessKey)
    {
        lock (gate) return keys.TryGetValue(accessKey, out var key) && time.GetUtcNow() < key.LockedUntil;
    }

    public void Count(string accessKey, bool succeeded)
    {
        lock (gate)
        {
            if (succeeded) keys.Remove(accessKey);
            else if (keys.GetValueOrDefault(accessKey).InARow is var before && before < Allowed) keys[accessKey] = (before + 1, DateTimeOffset.MinValue);
            else keys[accessKey] = (0, time.GetUtcNow() + For);
        }
    }
}
