using WangCheng.Bot.Text;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>How a start, a stop, a restart and their ends are called.</summary>
internal static class PowerSentences
{
    public const int Stages = 3;

    /// <summary>There is more to say than how the server is: while it lasts, when it was not done and that still shows, and where the state alone does not tell that it was done.</summary>
    public static bool Matters(PowerStory story, Server server) => story switch
    {
        { IsUnderWay: true } => true,
        { Failure: not null } => server.State != Wanted(story.Deed) || story.Deed == PowerDeed.Reboot,
        { WasSo: true } => server.State == Wanted(story.Deed),
        _ => story.Deed == PowerDeed.Reboot && server.State == ServerState.Running,
    };

    public static Sentence UnderWayTitle(PowerDeed deed, string name) => deed switch
    {
        PowerDeed.Start => PowerWords.StartingTitle(name),
        PowerDeed.Stop => PowerWords.StoppingTitle(name),
        _ => PowerWords.RebootingTitle(name),
    };

    public static Sentence Stage(PowerStory story) => story switch
    {
        { IsSent: false } => PowerWords.StageAsked(),
        { Deed: PowerDeed.Start } => PowerWords.StageStarting(),
        { Deed: PowerDeed.Stop, IsHard: true } => PowerWords.StageStoppingHard(),
        { Deed: PowerDeed.Stop } => PowerWords.StageStopping(),
        { IsHard: true } => PowerWords.StageRebootingHard(),
        _ => PowerWords.StageRebooting(),
    };

    public static Sentence Already(PowerDeed deed) => deed == PowerDeed.Start ? PowerWords.WasRunning() : PowerWords.WasStopped();

    public static Sentence FailedTitle(PowerDeed deed, string name) => deed switch
    {
        PowerDeed.Start => PowerWords.StartFailedTitle(name),
        PowerDeed.Stop => PowerWords.StopFailedTitle(name),
        _ => PowerWords.RebootFailedTitle(name),
    };

    /// <summary>By the code that the operation keeps.</summary>
    public static Sentence WhyNot(string code, string reference) => code switch
    {
        "cloud.sold_out" => PowerWords.FailedSoldOut(),
        "cloud.balance" => PowerWords.FailedBalance(),
        "cloud.permission" => ServerWords.FailedPermission(),
        "cloud.clock" => PowerWords.FailedClock(),
        "cloud.busy" => ServerWords.FailedBusy(),
        "cloud.unreachable" => ServerWords.FailedUnreachable(),
        PowerStory.Slow => PowerWords.FailedSlow(),
        PowerStory.Gone => PowerWords.FailedGone(),
        PowerStory.NotRunning => PowerWords.FailedNotRunning(),
        PowerStory.NotWell => ServerWords.Broken(),
        _ => ServerWords.FailedUnknown(reference),
    };

    /// <summary>"being restarted"; null for work that shows in the state of the server.</summary>
    public static Sentence? BeingDone(Verb verb) =>
        verb == ServerVerbs.Start ? PowerWords.BeingStarted()
        : verb == ServerVerbs.Stop ? PowerWords.BeingStopped()
        : verb == ServerVerbs.Reboot ? PowerWords.BeingRebooted()
        : verb == ServerVerbs.Rename ? PowerWords.BeingRenamed()
        : verb == ServerVerbs.HandOver ? LeaverWords.BeingHandedOver()
        : verb == LeaseVerbs.Release ? PowerWords.BeingReleased()
        : null;

    /// <summary>"restart"; null for what has no short word here.</summary>
    public static Sentence? Deed(Verb verb) =>
        verb == ServerVerbs.Start ? PowerWords.Start()
        : verb == ServerVerbs.Stop ? PowerWords.Stop()
        : verb == ServerVerbs.Reboot ? PowerWords.Reboot()
        : verb == ServerVerbs.Rename ? PowerWords.Rename()
        : verb == ServerVerbs.Delete ? ServerWords.Delete()
        : null;

    private static ServerState Wanted(PowerDeed deed) => deed == PowerDeed.Stop ? ServerState.Stopped : ServerState.Running;
}
