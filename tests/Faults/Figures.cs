namespace WangCheng.Tests.Faults;

internal static class Figures
{
    /// <summary>Worlds at the same time; most of each is waiting for a disk or a socket.</summary>
    public static ParallelOptions AtOnce => new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken };
}
