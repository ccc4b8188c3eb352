using System.Diagnostics;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Browser;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>Huawei's own SDK for Node.js does to the simulated cloud what a provisioning service does, and notices nothing. Restored by npm when this runs, exact versions.</summary>
public sealed class OfficialSdkTests
{
    private const string AccessKey = "MADEUPACCESSKEY", SecretKey = "made-up-secret-key";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "SimulatedHuawei", "TestData", "sdk");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task The_official_SDK_does_its_whole_work_and_notices_nothing()
    {
        await RestoreAsync();
        // Real time, two hundred times as fast: the SDK waits by the machine's clock.
        await using var app = Simulator.Huawei.SimulatedHuawei.Build(new HuaweiSimulatorOptions { AccessKey = AccessKey, SecretKey = SecretKey, TimeScale = 200 });
        await app.StartAsync(Ct);

        var (exit, told, complaint) = await RunAsync("node", "play.cjs", new()
        {
            ["CLOUD_URL"] = app.Urls.Single(),
            ["CLOUD_AK"] = AccessKey,
            ["CLOUD_SK"] = SecretKey,
            ["CLOUD_PROJECT"] = Simulator.Huawei.World.Inventory.ProjectId,
            ["CLOUD_IMAGE"] = Simulator.Huawei.World.ImageSeed.All[0].Id,
            ["CLOUD_VPC"] = Simulator.Huawei.World.Network.VpcId,
            ["CLOUD_SUBNET"] = Simulator.Huawei.World.Network.SubnetId,
        });

        exit.ShouldBe(0, $"{told}\n{complaint}");
        told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(IsStep).ShouldBe(
        [
            "flavor: 2", "created: SUCCESS true ACTIVE", "stopped: SUCCESS SHUTOFF", "resized: SUCCESS 4", "started: SUCCESS ACTIVE", "rebooted: SUCCESS", "renamed: wc-改名", "console: true",
            "password: true", "tags: lease,owner", "detached: SUCCESS", "attached: SUCCESS", "listed: 1 wc-改名", "limits: 1 4", "deleted: SUCCESS", "gone: 404 Ecs.0114",
        ]);
    }

    /// <summary>Its own log stands between the steps: it prints every refusal at length, also the one that is expected at the end.</summary>
    private static bool IsStep(string line) => line.Length > 0 && char.IsAsciiLetterLower(line[0]) && line.Contains(": ", StringComparison.Ordinal);

    private static async Task RestoreAsync()
    {
        var stamp = Path.Combine(Folder, "node_modules", ".stamp");
        if (File.Exists(stamp)) return;
        try
        {
            var (exit, _, complaint) = await RunAsync("npm", "ci --ignore-scripts --no-audit --no-fund --loglevel=error --fetch-retries=1", []);
            if (exit != 0) Needs.Missing($"Huawei's SDK for Node.js ({complaint.Trim()})", "npm must be able to fetch its packages.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Needs.Missing("npm", "Install Node.js 18 or later.");
        }
        await File.WriteAllTextAsync(stamp, "", Ct);
    }

    private static async Task<(int Exit, string Told, string Complaint)> RunAsync(string program, string arguments, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        if (program == "node") start.Environment["HOME"] = Folder;   // it leaves a file there
        using var process = Process.Start(start)!;
        var (told, complaint) = (process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        try
        {
            await process.WaitForExitAsync(Ct);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        return (process.ExitCode, await told, await complaint);
    }
}
