using WangCheng.Bot.Leases;
using WangCheng.Core.Leases;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Leases;

/// <summary>Every rule that can have set a lease is told in words.</summary>
public sealed class LeaseRuleWordsTests
{
    private static readonly LeaseRule[] Rules = Enum.GetValues<LeaseRule>();

    [Fact]
    public void Every_rule_says_why_in_both_languages()
    {
        Rules.Length.ShouldBeGreaterThan(2);
        foreach (var reader in Speaking.Readers)
        {
            var said = Rules.Select(rule => Speaking.Words.Say(reader, LeaseCards.Rule(Of(rule)))).ToList();
            said.ShouldBeUnique();
            said.ShouldAllBe(text => text.Contains('3'));
        }
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_in_rows_and_lines()
    {
        Rules.Select(rule => rule.Name()).ShouldBeUnique();
        foreach (var rule in Rules) LeaseRuleNames.Read(rule.Name()).ShouldBe(rule);
    }

    private static Lease Of(LeaseRule rule) => new() { Server = new(Guid.Empty), Owner = new("p"), Length = TimeSpan.FromDays(3), Rule = rule };
}
