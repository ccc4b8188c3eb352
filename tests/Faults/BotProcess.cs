using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>The built program as a process of its own, told where the world is by environment variables only, and ended by the operating system without being asked.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Uri address;

    public BotProcess(WangChengApp app)
    {
        address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, WorkingDirectory = app.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "WangCheng.Bot.dll"));
        foreach (var (key, value) in app.BotSettings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        start.Environment["Urls"] = address.ToString();
        process = Process.Start(start)!;
        // Nobody reads it; a full pipe would stop the program.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        app.BotIsAt(address);
    }

    /// <summary>Returns when it listens; true if it does so before <paramref name="ct"/> ends.</summary>
    public async Task<bool> ListensAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            process.HasExited.ShouldBeFalse("the program ended by itself");
            using var socket = new TcpClient();
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, address.Port, ct);
                return true;
            }
            catch (Exception notYet) when (notYet is SocketException or OperationCanceledException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        return false;
    }

    /// <summary>On Linux this is <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
