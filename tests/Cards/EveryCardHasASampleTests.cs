using System.Reflection;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Huawei;
using WangCheng.Core.Servers;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Cards;

public sealed class EveryCardHasASampleTests
{
    [Fact]
    public void Every_method_that_draws_a_card_is_called_by_a_sample()
    {
        var drawing = typeof(Card).Assembly.GetTypes().Where(type => type.Name.EndsWith("Cards", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Card) || method.ReturnType == typeof(Reply.Card)).ToList();
        var sampled = typeof(Card).Assembly.GetTypes().Where(type => !type.IsNested && type.Name.EndsWith("Samples", StringComparison.Ordinal)).SelectMany(CalledMethods.Of).ToHashSet();

        drawing.Count.ShouldBeGreaterThan(10);
        drawing.Where(method => !sampled.Contains(method)).Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ShouldBeEmpty("No sample draws this; add one to the …Samples of its room.");
    }

    [Fact]
    public async Task Every_reason_to_say_no_has_a_sample()
    {
        await using var samples = new TheSamples();
        var names = samples.All.Select(sample => sample.Name).ToList();
        var codes = typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract).Select(CodeOf).ToList();
        codes.Count.ShouldBeGreaterThan(15);
        codes.Where(code => !names.Exists(name => name.EndsWith($".refused.{code}", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_way_to_fail_at_the_cloud_has_a_sample()
    {
        await using var samples = new TheSamples();
        var names = samples.All.Select(sample => sample.Name).ToList();
        var codes = Enum.GetValues<HuaweiFailureKind>().Select(CloudFailures.CodeOf).Distinct().ToList();
        codes.Count.ShouldBeGreaterThan(7);
        codes.Where(code => !names.Contains($"server.failed.{code}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_sample_draws_for_every_reader_and_always_the_same()
    {
        await using var samples = new TheSamples();
        samples.All.Count.ShouldBeGreaterThan(50);
        foreach (var sample in samples.All)
        {
            foreach (var reader in Speaking.Readers)
            {
                var card = sample.Draw(samples.Words, reader);
                card.Summary.ShouldNotBeNullOrWhiteSpace(sample.Name);
                card.Json["body"]!.AsArray().Count.ShouldBeGreaterThan(0, sample.Name);
                sample.Draw(samples.Words, reader).Json.ToJsonString().ShouldBe(card.Json.ToJsonString(), sample.Name);
            }
        }
    }

    /// <summary>A code is constant, so it can be read without the facts that go with it.</summary>
    private static string CodeOf(Type refusal) => ((Refusal)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(refusal)).Code;
}
