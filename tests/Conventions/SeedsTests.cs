using FsCheck.Fluent;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Conventions;

/// <summary>Properties are as repeatable as examples.</summary>
public sealed class SeedsTests
{
    [Fact]
    public void The_same_seed_makes_up_the_same_facts_and_another_one_makes_up_others()
    {
        Facts(1).ShouldBe(Facts(1));
        Facts(1).ShouldNotBe(Facts(2));
        Facts(seed: null).ShouldBe(Facts(seed: null));
    }

    [Fact]
    public void A_broken_property_names_the_seed_that_shows_it_again() =>
        Should.Throw<BrokenPropertyException>(() => Prop.ForAll<int>(number => number < 3).Holds(seed: 42)).Message.ShouldStartWith("With WANGCHENG_SEED=42: ");

    [Fact]
    public void The_variable_chooses_the_seed_and_nonsense_in_it_is_said()
    {
        Seeds.Chosen("7").ShouldBe(7UL);
        Seeds.Chosen("").ShouldBe(Seeds.Chosen(null));
        Should.Throw<InvalidOperationException>(() => Seeds.Chosen("-1")).Message.ShouldContain(Seeds.Variable);
    }

    [Fact]
    public void Every_property_is_checked_with_a_seed()
    {
        var sources = Tree.Files.Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith("/Seeds.cs", StringComparison.Ordinal)).ToList();
        var properties = sources.Where(file => Tree.Read(file).Contains("Prop." + "ForAll", StringComparison.Ordinal)).ToList();
        properties.Count.ShouldBeGreaterThan(10);
        properties.Where(file => Tree.Read(file) is var text && (text.Contains("Quick" + "Check", StringComparison.Ordinal) || text.Contains("Config." + "Quick", StringComparison.Ordinal)))
            .ShouldBeEmpty("end a property with .Holds() of tests/Support/Seeds.cs, so that it is red again tomorrow");
    }

    private static List<int> Facts(ulong? seed)
    {
        List<int> seen = [];
        Prop.ForAll<int>(seen.Add).Holds(seed: seed);
        return seen;
    }
}
