namespace WangCheng.Core.Servers;

/// <summary>The named reasons why a server is not started, stopped or restarted.</summary>
public static class PowerRefusals
{
    /// <summary>Only what runs can be restarted.</summary>
    public sealed record NotRunning(Server Server) : Refusal
    {
        public override string Code => "power.not_running";
    }

    /// <summary>Frozen by the cloud, or broken there: it lets nobody switch it.</summary>
    public sealed record NotWell(Server Server) : Refusal
    {
        public override string Code => "power.not_well";
    }
}
