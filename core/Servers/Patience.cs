using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>How long to wait before the same step is tried again.</summary>
internal static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Doubles with every try, from <paramref name="first"/> up to a minute.</summary>
    public static TimeSpan After(Operation operation, TimeSpan first)
    {
        var pause = first * Math.Pow(2, Math.Clamp(operation.Attempts - 1, 0, 10));
        return pause < Longest ? pause : Longest;
    }
}
