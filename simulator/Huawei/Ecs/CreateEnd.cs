namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>How an accepted create will end. Decided when it is accepted, learned when the job ends.</summary>
internal abstract record CreateEnd
{
    public sealed record Runs : CreateEnd;

    /// <summary>Rolled back by the cloud.</summary>
    public sealed record NeverWas(string Code, string Reason) : CreateEnd;

    /// <summary>The first half of the servers runs, the others stay in ERROR with all that was made for them.</summary>
    public sealed record Halfway(string Code, string Reason) : CreateEnd;
}
