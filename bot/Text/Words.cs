namespace WangCheng.Bot.Text;

/// <summary>Says sentences to readers: in their language, numbers in their culture, instants in their zone.</summary>
internal sealed class Words(Lexicon lexicon, TextOptions options, TimeProvider time)
{
    /// <summary>Plain text: labels, button titles, notification previews. People's text has its invisible characters taken out.</summary>
    public string Say(Reader reader, Sentence sentence) => Say(reader, sentence, Markdown.Visible);

    /// <summary>For what Teams reads as Markdown (message text, TextBlock, facts): people's text cannot format, link or mention.</summary>
    public string SayInMarkdown(Reader reader, Sentence sentence) => Say(reader, sentence, Markdown.Escape);

    private string Say(Reader reader, Sentence sentence, Func<string, string> guard) =>
        string.Format(reader.Culture, lexicon.Find(reader.Language, sentence), [.. sentence.Parts.Select(part => Tell(reader, part, guard))]);

    private object Tell(Reader reader, object part, Func<string, string> guard) => part switch
    {
        string text => guard(text),
        Sentence sentence => Say(reader, sentence, guard),
        IReadOnlyList<Sentence> list => string.Join(Say(reader, UnitWords.ListSeparator(), guard), list.Select(item => Say(reader, item, guard))),
        DateTimeOffset instant => Tell(reader, Moment.At(instant), guard),
        Moment moment => Say(reader, Moments.Tell(moment, time.GetUtcNow(), reader.Zone, options.Zone), guard),
        int or long or decimal or DateTime => part,
        _ => throw new ArgumentException($"A sentence cannot hold a {part.GetType().Name}.", nameof(part)),
    };
}
