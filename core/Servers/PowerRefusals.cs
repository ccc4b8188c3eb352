namespace WangCheng.Core.Servers;

/// <summary>The named reasons why a server is not started, stopped or restarted.</summary>
public static class PowerRefusals
{
    /// <summary>Only what runs can be restarted.</summary>
    public sealed record NotRunning(Server Server) : Refusal
    {
        public override string Code => "power.not_running";
    }

    /// <summary>It was stopped because its lease has ended: it starts again when that is extended.</summary>
    public sealed record LeaseHasEnded(Server Server, DateTimeOffset EndedAt) : Refusal
    {
        public override string Code => "power.lease_has_ended";
    }

    /// <summary>Frozen by the cloud, or broken there: it lets nobody switch it.</summary>
    public sealed record NotWell(Server Server) : Refusal
    {
        public override string Code => "power.not_well";
    }
}
