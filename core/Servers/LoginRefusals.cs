namespace WangCheng.Core.Servers;

/// <summary>The named reasons why somebody does not get in.</summary>
public static class LoginRefusals
{
    /// <summary>There is no screen to show while it does not run.</summary>
    public sealed record ConsoleNeedsRunning(Server Server) : Refusal
    {
        public override string Code => "login.console_needs_running";

        public override string Facts => Server.State.ToString();
    }

    /// <summary>The cloud did not give a link within the time that somebody waits for an answer; another tap may do.</summary>
    public sealed record ConsoleSlow(Server Server) : Refusal
    {
        public override string Code => "login.console_slow";
    }

    /// <summary>The cloud said no. <paramref name="Failure"/> is one of the codes in which work at the cloud fails.</summary>
    public sealed record ConsoleFailed(Server Server, string Failure) : Refusal
    {
        public override string Code => "login.console_failed";

        public override string Facts => Failure;
    }
}
