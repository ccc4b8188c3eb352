using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Conventions;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Taps;

/// <summary>Every line of docs/taps.md, tapped through from one end to the other.</summary>
public sealed class TapsTests : Journey
{
    private const string Page = "docs/taps.md";

    /// <summary>What each sentence about web-1 is in Chinese, by what it is in English: with one day in it where a length may stand, and with three.</summary>
    private static readonly ILookup<string, string> Chinese = DeclaredSentences.All
        .Concat(DeclaredSentences.All.Select(sentence => sentence with { Parts = [.. sentence.Parts.Select(part => part is Sentence ? UnitWords.ManyDays(3) : part)] }))
        .ToLookup(sentence => Speaking.Words.Say(Speaking.English, sentence), sentence => Speaking.Words.Say(Speaking.Chinese, sentence));

    private bool inChinese;

    public static TheoryData<string> Names => [.. Jobs.All.Select(job => job.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task It_takes_no_more_taps_than_the_page_says(string name) => TapAsync(Jobs.All.Single(job => job.Name == name), "help");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task In_Chinese_it_takes_the_same_taps(string name)
    {
        await LiNa.SpeaksAsync("zh-CN");
        inChinese = true;
        await TapAsync(Jobs.All.Single(job => job.Name == name), "帮助");
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

    private async Task TapAsync(Job job, string help)
    {
        await PrepareAsync(job.Before);
        await LiNa.SaysAsync(help);
        foreach (var tap in job.FromHelp) await TapAsync(tap);
        Sees(job.Leads);

        if (job.FromServer.Length == 0) return;
        foreach (var tap in job.FromServer) await TapAsync(tap);
        Sees(job.Ends);
    }

    private Task TapAsync(string title) => LiNa.TapsAsync(Said(title).OrderByDescending(said => LiNa.Card.Buttons.Contains(said)).First(said => !inChinese || Buttons().Contains(said)));

    /// <summary>What is said with numbers in it is only looked at in English.</summary>
    private void Sees(string text)
    {
        if (!inChinese) LiNa.Sees(text);
        else if (Said(text).ToList() is var chinese && chinese[0] != text) chinese.ShouldContain(said => LiNa.Card.Texts.Any(line => line.Contains(said, StringComparison.Ordinal)), text);
    }

    /// <summary>The same in Chinese, if there is such a sentence about web-1; two may read alike in English.</summary>
    private IEnumerable<string> Said(string english) => inChinese && Chinese[english].Any() ? Chinese[english] : [english];

    private IEnumerable<string> Buttons() => LiNa.Messages.Where(message => message.Card is not null).SelectMany(message => new ShownCard(message.Card!).Buttons);

    private async Task PrepareAsync(Before before)
    {
        if (before == Before.NeverCame) App.CloudFaults.Add(new HuaweiFault(new FaultEffect.JobFailsHalfway("Ecs.0219", "Failed to create the NIC.")));
        await LiNa.SaysAsync(The.Order);
        await TapAsync("Order it");
        if (before != Before.BeingMade) await App.SettleAsync();
        App.CloudFaults.Clear();
        if (before is not (Before.Stopped or Before.ToBeDeleted)) return;
        var deed = before == Before.Stopped ? "stop web-1" : "delete web-1";
        await LiNa.SaysAsync(deed);
        await TapAsync($"Yes, {deed}");
        if (before == Before.Stopped) await App.SettleAsync();
    }
}
