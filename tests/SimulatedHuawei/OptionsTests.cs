using System.Diagnostics;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.SimulatedHuawei;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("http://0.0.0.0:18080")]
    [InlineData("http://192.168.1.5:18080")]
    [InlineData("http://*:18080")]
    [InlineData("http://[::]:18080")]
    [InlineData("https://127.0.0.1:18080")]
    [InlineData("http://127.0.0.1:18080/path")]
    [InlineData("nonsense")]
    public void Only_loopback_is_listened_on(string url) => Options(url).Problems().Count.ShouldBe(1);

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:18080")]
    [InlineData("http://[::1]:18080")]
    public void Loopback_has_several_names(string url) => Options(url).Problems().ShouldBeEmpty();

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var bad = new HuaweiSimulatorOptions { Url = "x", AccessKey = "", SecretKey = "", Region = " ", StateFolder = "", TimeScale = double.NaN };
        bad.Problems().Count.ShouldBe(6);
        var told = Should.Throw<ArgumentException>(() => Simulator.Huawei.SimulatedHuawei.Build(bad)).Message;
        bad.Problems().ShouldAllBe(problem => told.Contains(problem));
    }

    [Theory]
    [InlineData("--access-key A --secret-key S --urls http://0.0.0.0:18080", "reachable from other machines")]
    [InlineData("--access-key A", "--secret-key")]
    [InlineData("--access-key A --secret-key S --time-scale fast", "--time-scale")]
    [InlineData("--access-key A --secret-key S --wings 2", "--wings")]
    public async Task Bad_arguments_end_with_two_and_a_sentence(string arguments, string sentence)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "WangCheng.Simulator.dll");
        var start = new ProcessStartInfo("dotnet", $"\"{program}\" {arguments}") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(2);
        said.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("building", "spawning", "BUILD")]
    [InlineData("active", null, "ACTIVE")]
    [InlineData("active", "deleting", "ACTIVE")]
    [InlineData("active", "powering-off", "ACTIVE")]
    [InlineData("active", "rebooting_hard", "HARD_REBOOT")]
    [InlineData("stopped", "powering-on", "SHUTOFF")]
    [InlineData("stopped", "resize_finish", "RESIZE")]
    [InlineData("resized", null, "VERIFY_RESIZE")]
    [InlineData("error", null, "ERROR")]
    [InlineData("building", "deleting", "UNKNOWN")]
    public void The_status_follows_from_both_states(string vm, string? task, string status) => ServerStatus.Of(vm, task).ShouldBe(status);

    private static HuaweiSimulatorOptions Options(string url) => new() { Url = url, AccessKey = "A", SecretKey = "S" };
}
