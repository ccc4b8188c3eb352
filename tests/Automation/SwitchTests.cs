using WangCheng.Core.Automation;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Automation;

/// <summary>The kill switch, through the door: what administrators see, and what nobody else may.</summary>
public sealed class SwitchTests : IAsyncLifetime
{
    private WangChengApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await WangChengApp.StartAsync();
        await app.ChenJing.OpensAsync();
    }

    [Fact]
    public async Task An_administrator_pauses_with_a_reason_and_lets_it_go_on()
    {
        await app.ChenJing.SaysAsync("pause automation moving to another region");
        app.ChenJing.Sees("Automation is paused", "moving to another region", "Chen Jing");
        (await StateAsync()).Reason.ShouldBe("moving to another region");

        await app.ChenJing.TapsAsync("Resume automation");
        app.ChenJing.Sees("Automation is running", "Chen Jing", "fresh notice");
        var state = await StateAsync();
        (state.IsPaused, state.Reason, state.ResumedAt).ShouldBe((false, null, app.Clock.GetUtcNow()));
        await app.SettleAsync();
        (await app.LogAsync()).Where(line => line["verb"]!.StartsWith("automation.", StringComparison.Ordinal)).Select(line => $"{line} {line["detail"]}")
            .ShouldBe(["automation.pause done moving to another region", "automation.resume done "]);
    }

    [Fact]
    public async Task The_reason_can_stand_in_the_field_of_the_card_and_the_second_to_pause_changes_nothing()
    {
        await app.ChenJing.SaysAsync("automation");
        app.ChenJing.Sees("Automation is running");
        await app.ChenJing.TapsAsync("Pause automation", ("reason", "maintenance"));
        var first = await StateAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.ChenJing.SaysAsync("pause automation something else");
        app.ChenJing.Sees("maintenance");
        var second = await StateAsync();
        (second.PausedAt, second.Reason).ShouldBe((first.PausedAt, "maintenance"));
    }

    [Fact]
    public async Task In_Chinese_too()
    {
        await app.ChenJing.SpeaksAsync("zh-CN");
        await app.ChenJing.SaysAsync("暂停自动化 正在迁移区域");
        app.ChenJing.Sees("自动化已暂停", "正在迁移区域");
        await app.ChenJing.SaysAsync("自动化");
        app.ChenJing.Sees("自动化已暂停");
        await app.ChenJing.SaysAsync("恢复自动化");
        app.ChenJing.Sees("自动化正常运行");
    }

    [Theory]
    [InlineData("pause automation")]
    [InlineData("resume automation")]
    [InlineData("automation")]
    public async Task Nobody_else_can_look_or_touch(string line)
    {
        await app.LiNa.SaysAsync(line);
        app.LiNa.Sees("Only administrators can do this.");
        (await StateAsync()).IsPaused.ShouldBeFalse();
    }

    [Fact]
    public async Task An_old_button_of_somebody_who_is_no_administrator_does_nothing()
    {
        await app.ChenJing.SaysAsync("pause automation");
        await app.LiNa.SaysAsync("help");
        await app.LiNa.SendsAsync(app.LiNa.Newest, AutomationVerbs.Resume.Name, []);
        (await StateAsync()).IsPaused.ShouldBeTrue();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<AutomationSwitch> StateAsync() => app.Database.ReadAsync(db => db.AutomationAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
}
