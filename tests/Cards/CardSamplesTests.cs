using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Cards;

public sealed class CardSamplesTests
{
    [Fact]
    public void Rooms_register_samples_and_all_of_them_are_found_in_order_of_name()
    {
        using var services = new ServiceCollection().AddCards()
            .AddCardSample("servers.running", (_, words, reader) => new Card(words, reader, ServerWords.RunningTitle("web-1")).Heading(ServerWords.RunningTitle("web-1")).ToReply())
            .AddCardSample("help.menu", (_, words, reader) => new Card(words, reader, GeneralWords.HelpTitle()).Heading(GeneralWords.HelpTitle()).ToReply())
            .BuildServiceProvider();
        var samples = services.GetRequiredService<CardSamples>();
        samples.All.Select(sample => sample.Name).ShouldBe(["help.menu", "servers.running"]);
        samples.All[1].Draw(Speaking.Words, Speaking.English).Summary.ShouldBe("web-1 is running");
    }

    [Fact]
    public void Every_sample_draws_for_every_reader_within_the_size_of_a_card()
    {
        using var services = new ServiceCollection().AddCards().AddCommands().AddSingleton(Speaking.Words).BuildServiceProvider();
        var samples = services.GetRequiredService<CardSamples>().All;
        samples.Count.ShouldBeGreaterThanOrEqualTo(7);
        foreach (var sample in samples)
            foreach (var reader in Speaking.Readers)
                sample.Draw(Speaking.Words, reader).Json["body"]!.AsArray().Count.ShouldBeGreaterThan(0, sample.Name);
    }

    [Fact]
    public void Two_samples_of_one_name_are_refused()
    {
        var sample = new CardSample("help.menu", (words, reader) => new Card(words, reader, GeneralWords.HelpTitle()).ToReply());
        Should.Throw<InvalidOperationException>(() => new CardSamples([sample, sample])).Message.ShouldContain("help.menu");
    }
}
