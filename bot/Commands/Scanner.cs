using WangCheng.Bot.Commands.When;

namespace WangCheng.Bot.Commands;

/// <summary>Cuts a cleaned line into tokens, with or without spaces between them: <c>4核8g ubuntu-22.04 100g 3天</c>.</summary>
internal static class Scanner
{
    public static List<Token> Scan(string line, ArgumentKinds takes)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < line.Length;)
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }

            var token = Known(line, at, takes) ?? Word(line, at, takes);
            tokens.Add(token);
            at = token.End;
        }

        return tokens;
    }

    private static Token? Known(string line, int at, ArgumentKinds takes)
    {
        if (Quotes.IsOpening(line[at]))
        {
            var (text, next) = Quotes.Read(line, at);
            return new Token.Quoted(text, at, next);
        }

        return Shapes.Read(line, at, takes) ?? Meaning(line, at, takes);
    }

    private static Token? Meaning(string line, int at, ArgumentKinds takes)
    {
        var rest = line.AsSpan(at);
        if (takes.HasFlag(ArgumentKinds.Language))
            foreach (var (word, language) in Vocabulary.Languages)
                if (PlainText.BeginsWith(rest, word)) return new Token.InLanguage(language, at, at + word.Length);
        if (takes.HasFlag(ArgumentKinds.Scope))
            foreach (var (word, scope) in Vocabulary.Scopes)
                if (PlainText.BeginsWith(rest, word)) return new Token.Scope(scope, at, at + word.Length);
        if (takes.HasFlag(ArgumentKinds.State))
            foreach (var (word, state) in Vocabulary.States)
                if (PlainText.BeginsWith(rest, word)) return new Token.State(state, at, at + word.Length);

        if (takes.HasFlag(ArgumentKinds.Now))
            foreach (var word in Vocabulary.Now)
                if (PlainText.BeginsWith(rest, word)) return new Token.Now(at, at + word.Length);

        if (takes.HasFlag(ArgumentKinds.Hours))
        {
            foreach (var (word, rule) in WhenVocabulary.Rules)
                if (PlainText.BeginsWith(rest, word)) return new Token.Days(rule, at, at + word.Length);
            foreach (var (word, starts) in WhenVocabulary.Switches)
                if (PlainText.BeginsWith(rest, word)) return new Token.Switch(starts, at, at + word.Length);
        }

        Token.Mark? longest = null;
        foreach (var (kind, words) in Marks(takes))
            foreach (var word in words)
                if (word.Length > (longest?.End - at ?? 0) && PlainText.BeginsWith(rest, word)) longest = new(kind, at, at + word.Length);
        return longest;
    }

    private static IEnumerable<(MarkKind, string[])> Marks(ArgumentKinds takes)
    {
        if ((takes & (ArgumentKinds.Size | ArgumentKinds.Disk)) != ArgumentKinds.None)
        {
            yield return (MarkKind.Memory, Vocabulary.Memory);
            yield return (MarkKind.Disk, Vocabulary.Disk);
        }

        if (takes.HasFlag(ArgumentKinds.Reason)) yield return (MarkKind.Reason, Vocabulary.ForReason);
        if (takes.HasFlag(ArgumentKinds.NewName)) yield return (MarkKind.NewName, Vocabulary.ForNewName);
        if (takes.HasFlag(ArgumentKinds.Hard)) yield return (MarkKind.Hard, Vocabulary.Hard);
        if (takes.HasFlag(ArgumentKinds.Name)) yield return (MarkKind.Name, Vocabulary.ForName);
        if ((takes & (ArgumentKinds.Until | ArgumentKinds.Hours)) != ArgumentKinds.None) yield return (MarkKind.Noise, WhenVocabulary.Noise);
        yield return (MarkKind.Noise, Vocabulary.Noise);
    }

    // A Latin word is taken whole. A Chinese one, having no spaces, ends where something known begins.
    private static Token.Word Word(string line, int at, ArgumentKinds takes)
    {
        var end = at + 1;
        if (PlainText.IsHan(line[at]))
            while (end < line.Length && PlainText.IsHan(line[end]) && Known(line, end, takes) is null) end++;
        else
            while (end < line.Length && PlainText.IsWordCharacter(line[end])) end++;
        return new(at, end);
    }
}
