using FsCheck.Fluent;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Servers;

public sealed class PowerRulesTests
{
    private static readonly DateTimeOffset Before = new(2026, 11, 22, 1, 0, 0, TimeSpan.Zero);
    private static readonly PowerMemory SeenThen = new() { UpdatedAt = Before };

    [Theory]
    [InlineData(PowerDeed.Start, CloudServerState.Stopped, null, nameof(PowerSight.Possible))]
    [InlineData(PowerDeed.Start, CloudServerState.Running, null, nameof(PowerSight.So))]
    [InlineData(PowerDeed.Start, CloudServerState.Stopped, "powering-on", nameof(PowerSight.OnItsWay))]
    [InlineData(PowerDeed.Stop, CloudServerState.Running, null, nameof(PowerSight.Possible))]
    [InlineData(PowerDeed.Stop, CloudServerState.Stopped, null, nameof(PowerSight.So))]
    [InlineData(PowerDeed.Stop, CloudServerState.Running, "powering-off", nameof(PowerSight.OnItsWay))]
    [InlineData(PowerDeed.Reboot, CloudServerState.Running, null, nameof(PowerSight.Possible))]
    [InlineData(PowerDeed.Reboot, CloudServerState.Stopped, null, nameof(PowerSight.NotRunning))]
    [InlineData(PowerDeed.Reboot, CloudServerState.HardRebooting, "rebooting_hard", nameof(PowerSight.OnItsWay))]
    [InlineData(PowerDeed.Stop, CloudServerState.Resizing, null, nameof(PowerSight.OnItsWay))]
    [InlineData(PowerDeed.Stop, CloudServerState.Unknown, null, nameof(PowerSight.OnItsWay))]
    [InlineData(PowerDeed.Start, CloudServerState.Error, null, nameof(PowerSight.NotWell))]
    [InlineData(PowerDeed.Start, CloudServerState.SoftDeleted, null, nameof(PowerSight.Gone))]
    [InlineData(PowerDeed.Stop, CloudServerState.Running, "deleting", nameof(PowerSight.Gone))]
    public void What_the_cloud_shows_means_something_else_for_each_deed(PowerDeed deed, CloudServerState state, string? task, string sight) =>
        PowerRules.Look(deed, Shown(state, task)).ToString().ShouldBe(sight);

    [Fact]
    public void A_restart_without_a_job_is_believed_only_when_the_cloud_changed_something_since_it_was_asked()
    {
        PowerRules.Happened(PowerDeed.Reboot, Shown(CloudServerState.Running, null), SeenThen).ShouldBeFalse("it looks as it did before");
        PowerRules.Happened(PowerDeed.Reboot, Shown(CloudServerState.Running, null) with { UpdatedAt = Before.AddSeconds(1) }, SeenThen).ShouldBeTrue();
        PowerRules.Happened(PowerDeed.Reboot, Shown(CloudServerState.Stopped, null) with { UpdatedAt = Before.AddSeconds(1) }, SeenThen).ShouldBeFalse("somebody stopped it");
        PowerRules.Happened(PowerDeed.Start, Shown(CloudServerState.Running, null), SeenThen).ShouldBeTrue("a start shows in the state");
    }

    [Theory]
    [InlineData(PowerDeed.Start, "powering-on", true)]
    [InlineData(PowerDeed.Stop, "powering-off", true)]
    [InlineData(PowerDeed.Reboot, "rebooting", true)]
    [InlineData(PowerDeed.Reboot, "reboot_started_hard", true)]
    [InlineData(PowerDeed.Start, "powering-off", false)]
    [InlineData(PowerDeed.Stop, null, false)]
    public void Only_its_own_work_is_taken_for_what_was_sent(PowerDeed deed, string? task, bool isDoing) =>
        PowerRules.IsDoing(deed, Shown(CloudServerState.Running, task)).ShouldBe(isDoing);

    [Fact]
    public void Nothing_is_asked_for_while_the_cloud_does_something_else_or_what_is_so_already()
    {
        var all = from deed in Gen.Elements(Enum.GetValues<PowerDeed>())
                  from state in Gen.Elements(Enum.GetValues<CloudServerState>())
                  from task in Gen.Elements(null, "powering-on", "powering-off", "rebooting", "deleting", "resize_prep")
                  select (deed, Shown(state, task));
        Prop.ForAll(all.ToArbitrary(), one =>
        {
            var (deed, cloud) = one;
            var isSteady = cloud.TaskState is null && (deed == PowerDeed.Start ? cloud.State is CloudServerState.Stopped or CloudServerState.Shelved : cloud.State is CloudServerState.Running);
            return PowerRules.Look(deed, cloud) == PowerSight.Possible == isSteady;
        }).Holds();
    }

    private static CloudServer Shown(CloudServerState state, string? task) => new() { Id = "made-up", Name = "wc-local-web-1", State = state, TaskState = task, UpdatedAt = Before };
}
