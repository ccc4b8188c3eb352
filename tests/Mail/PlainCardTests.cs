using System.Text.Json.Nodes;
using WangCheng.Bot.Mail;
using WangCheng.Tests.Cards;
using WangCheng.Tests.Support;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Mail;

/// <summary>A letter says what its card says.</summary>
public sealed class PlainCardTests
{
    [Fact]
    public void Texts_and_facts_are_lines_without_what_keeps_them_from_formatting() =>
        PlainCard.Lines(JsonNode.Parse("""
            {"body":[{"type":"TextBlock","text":"web\\_1 has ended"},
            {"type":"Container","items":[{"type":"FactSet","facts":[{"title":"Ends","value":"Fri 27 Nov, 18:00"},{"title":"Size","value":"2c4g"}]}]},
            {"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"RichTextBlock","inlines":["a ",{"type":"TextRun","text":"b"}]}]}]},
            {"type":"TextBlock","text":"hidden","isVisible":false},
            {"type":"ActionSet","actions":[{"type":"Action.Execute","title":"Extend"}]}]}
            """)!.AsObject()).ShouldBe(["web_1 has ended", "Ends: Fri 27 Nov, 18:00", "Size: 2c4g", "a b"]);

    /// <summary>Any card of the program may have to become a letter some day.</summary>
    [Fact]
    public async Task Every_card_there_is_has_its_heading_in_the_letter()
    {
        await using var samples = new TheSamples();
        samples.All.Count.ShouldBeGreaterThan(50);
        foreach (var sample in samples.All)
            foreach (var reader in Speaking.Readers)
            {
                var card = sample.Draw(samples.Words, reader).Json;
                var lines = PlainCard.Lines(card).ToList();
                lines.ShouldNotBeEmpty(sample.Name);
                new ShownCard(card).Texts.ShouldContain(lines[0], sample.Name);
            }
    }
}
