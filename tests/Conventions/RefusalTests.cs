using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Core;
using WangCheng.Core.Huawei;
using WangCheng.Core.Servers;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Conventions;

/// <summary>The core says no with codes and facts: each of them has its sentence, in both languages.</summary>
public sealed class RefusalTests
{
    private static readonly List<Type> Refusals = [.. typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract)];

    public static TheoryData<string> Names => [.. Refusals.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_refusal_is_a_sentence_in_both_languages(string name)
    {
        foreach (var refusal in MadeUp.All(Refusals.Single(type => type.FullName == name)).Cast<Refusal>()) SaidInBoth(ServerRefusalSentences.For(refusal));
    }

    [Fact]
    public void No_two_refusals_share_a_code()
    {
        var codes = Refusals.ConvertAll(type => ((Refusal)MadeUp.All(type).First()).Code);
        codes.Count.ShouldBeGreaterThan(15);
        codes.ShouldBeUnique();
    }

    [Fact]
    public void Every_way_the_cloud_fails_is_a_sentence_and_only_what_nobody_foresaw_is_the_general_one()
    {
        var foreseen = Enum.GetValues<HuaweiFailureKind>().Select(CloudFailures.CodeOf).Distinct().ToList();
        foreseen.Count.ShouldBeGreaterThan(8);
        var general = SaidInBoth(ServerRefusalSentences.ForFailure(CloudFailures.Failed, "op-1"));
        foreach (var code in foreseen.Except([CloudFailures.Failed])) SaidInBoth(ServerRefusalSentences.ForFailure(code, "op-1")).ShouldNotBe(general, code);
    }

    private static string SaidInBoth(Sentence sentence)
    {
        var words = Speaking.Words;
        var (english, chinese) = (words.Say(Speaking.English, sentence), words.Say(Speaking.Chinese, sentence));
        english.ShouldNotBeNullOrWhiteSpace();
        chinese.ShouldNotBeNullOrWhiteSpace();
        chinese.ShouldNotBe(english);
        chinese.ShouldContain(text => text >= '\u4e00' && text <= '\u9fff');
        return english;
    }
}
