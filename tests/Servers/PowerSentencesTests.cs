using WangCheng.Bot.Servers;
using WangCheng.Core;
using WangCheng.Core.Huawei;
using WangCheng.Core.Servers;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Servers;

public sealed class PowerSentencesTests
{
    /// <summary>What has nothing to do with switching a server.</summary>
    private static readonly string[] General = [CloudFailures.Failed, "cloud.quota", "cloud.network"];

    [Fact]
    public void Every_way_in_which_a_server_is_not_switched_has_a_sentence_of_its_own_in_both_languages()
    {
        var codes = Enum.GetValues<HuaweiFailureKind>().Select(CloudFailures.CodeOf).Distinct().Except(General).Concat([PowerStory.Gone, PowerStory.NotRunning, PowerStory.NotWell, PowerStory.Slow]).ToList();
        codes.Count.ShouldBeGreaterThan(8);
        foreach (var reader in Speaking.Readers)
        {
            var sentences = codes.Append(CloudFailures.Failed).Select(code => Speaking.Words.Say(reader, PowerSentences.WhyNot(code, "op-1"))).ToList();
            sentences.ShouldBeUnique();
        }
    }

    [Fact]
    public void Whatever_is_done_by_a_verb_of_power_or_name_can_be_said_while_it_lasts_and_afterwards()
    {
        Verb[] verbs = [.. Enum.GetValues<PowerDeed>().Select(deed => deed.Verb()), ServerVerbs.Rename];
        foreach (var verb in verbs)
        {
            PowerSentences.BeingDone(verb).ShouldNotBeNull();
            PowerSentences.Deed(verb).ShouldNotBeNull();
        }
    }
}
