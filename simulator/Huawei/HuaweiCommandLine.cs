using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace WangCheng.Simulator.Huawei;

/// <summary>The simulated Huawei Cloud by itself, for any official Huawei SDK or a bot in another process.</summary>
internal static class HuaweiCommandLine
{
    private static readonly Option<string> Urls = new("--urls") { Description = "Where to listen, loopback only.", DefaultValueFactory = _ => "http://127.0.0.1:18080" };
    private static readonly Option<string> AccessKey = new("--access-key") { Description = "The access key clients sign with; make one up.", Required = true };
    private static readonly Option<string> SecretKey = new("--secret-key") { Description = "The secret key clients sign with; make one up.", Required = true };
    private static readonly Option<string> Region = new("--region") { Description = "The region it plays.", DefaultValueFactory = _ => "cn-east-3" };
    private static readonly Option<string?> State = new("--state") { Description = "The folder that keeps the world between runs; without it, it is forgotten." };
    private static readonly Option<double> TimeScale = new("--time-scale") { Description = "How much faster than the real cloud: 7.5 makes a server ready in about 8 s.", DefaultValueFactory = _ => 1.0 };

    public static void AddTo(Command command)
    {
        foreach (var option in new Option[] { Urls, AccessKey, SecretKey, Region, State, TimeScale }) command.Add(option);
        command.SetAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult asked, CancellationToken ct)
    {
        var options = new HuaweiSimulatorOptions
        {
            Url = asked.GetRequiredValue(Urls),
            AccessKey = asked.GetRequiredValue(AccessKey),
            SecretKey = asked.GetRequiredValue(SecretKey),
            Region = asked.GetRequiredValue(Region),
            StateFolder = asked.GetValue(State),
            TimeScale = asked.GetRequiredValue(TimeScale),
        };
        if (options.Problems() is { Count: > 0 } problems) return await RefuseAsync(problems);
        try
        {
            await using var cloud = SimulatedHuawei.Build(options);
            await cloud.StartAsync(ct);
            Console.Out.WriteLine(Greeting(options, cloud));
            await cloud.WaitForShutdownAsync(ct);
            return 0;
        }
        catch (Exception no) when (no is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return await RefuseAsync([no.Message]);   // port taken, folder not writable, state file not understood
        }
    }

    private static async Task<int> RefuseAsync(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences) await Console.Error.WriteLineAsync(sentence);
        return 2;
    }

    private static string Greeting(HuaweiSimulatorOptions options, WebApplication cloud) => $"""
        Simulated Huawei Cloud at {string.Join(", ", cloud.Urls)}
          services   ECS, EVS, VPC, EIP, IMS, IAM, BSS: give any official SDK this address as endpoint of each
          region     {options.Region}   project {World.Inventory.ProjectId}
          key        {options.AccessKey} with the secret key given; unsigned calls are refused
          time       {options.TimeScale:0.##} times as fast as the real cloud
          state      {options.StateFolder ?? "in memory only (--state FOLDER keeps it)"}
        Ctrl+C ends it.
        """;
}
