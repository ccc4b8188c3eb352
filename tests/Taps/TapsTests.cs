using WangCheng.Bot.Commands;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Conventions;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Taps;

/// <summary>Every line of docs/taps.md, tapped through from one end to the other.</summary>
public sealed class TapsTests : Journey
{
    private const string Page = "docs/taps.md";

    public static TheoryData<string> Names => [.. Jobs.All.Select(job => job.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_takes_no_more_taps_than_the_page_says(string name)
    {
        var job = Jobs.All.Single(job => job.Name == name);
        await PrepareAsync(job.Before);
        await LiNa.SaysAsync("help");
        foreach (var tap in job.FromHelp) await LiNa.TapsAsync(tap);
        LiNa.Sees(job.Leads);

        if (job.FromServer.Length == 0) return;
        foreach (var tap in job.FromServer) await LiNa.TapsAsync(tap);
        LiNa.Sees(job.Ends);
    }

    [Fact]
    public void Nothing_that_everybody_may_do_is_missing_and_nothing_is_further_than_two_taps_away()
    {
        var everybodys = App.Get<CommandCatalog>().All.Where(command => !command.AdministratorsOnly).Select(command => command.Verb).Except([HelpCommand.Verb]).ToList();
        everybodys.Count.ShouldBeGreaterThan(5);
        Jobs.All.Select(job => job.Verb).Distinct().ShouldBe(everybodys, ignoreOrder: true, "a command without a line in Jobs, or a line without its command");
        Jobs.All.ShouldAllBe(job => job.FromHelp.Length <= 2 && job.FromServer.Length <= 2);
    }

    [Fact]
    public void What_the_page_says_to_type_is_understood_as_that_job()
    {
        foreach (var job in Jobs.All)
            foreach (var line in (string[])[job.Typed.English, job.Typed.Chinese])
                App.Get<CommandParser>().Parse(line).ShouldBeOfType<Parsed.Understood>(line).Verb.ShouldBe(job.Verb, line);
    }

    [Fact]
    public async Task The_page_says_what_is_tapped()
    {
        var file = Path.Combine(Tree.Root, Page);
        if (Environment.GetEnvironmentVariable("WANGCHENG_REWRITE_DOCS") == "1") await File.WriteAllTextAsync(file, TapsDocs.Write(), Ct);
        (await File.ReadAllTextAsync(file, Ct)).ShouldBe(TapsDocs.Write(), $"{Page} is out of date: run the tests with WANGCHENG_REWRITE_DOCS=1, and look at the difference");
    }

    private async Task PrepareAsync(Before before)
    {
        if (before == Before.NeverCame) App.CloudFaults.Add(new HuaweiFault(new FaultEffect.JobFailsHalfway("Ecs.0219", "Failed to create the NIC.")));
        if (before is Before.NeverCame or Before.BeingMade) await OrdersAsync(LiNa);
        else await HasAsync(LiNa);
        switch (before)
        {
            case Before.NeverCame:
                await App.SettleAsync();
                App.CloudFaults.Clear();
                break;
            case Before.Stopped:
                await LiNa.SaysAsync("stop web-1");
                await LiNa.TapsAsync("Yes, stop web-1");
                await App.SettleAsync();
                break;
            case Before.ToBeDeleted:
                await LiNa.SaysAsync("delete web-1");
                await LiNa.TapsAsync("Yes, delete web-1");
                break;
        }
    }
}
