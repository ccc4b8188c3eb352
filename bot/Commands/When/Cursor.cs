namespace WangCheng.Bot.Commands.When;

/// <summary>A place in a cleaned line from which pieces are read one after the other, each with or without a space before it. A copy is the way back.</summary>
internal record struct Cursor(string Line, int At)
{
    /// <summary>The longest word of a list, any case and in full.</summary>
    public bool Take(string[] words)
    {
        foreach (var word in words)
            if (TakeOne(word)) return true;
        return false;
    }

    public bool Take<T>((string Word, T Value)[] words, out T value)
    {
        foreach (var (word, meant) in words)
        {
            if (!TakeOne(word)) continue;
            value = meant;
            return true;
        }
        value = default!;
        return false;
    }

    /// <summary>One of these characters, right here.</summary>
    public bool TakeSign(string signs, out char sign)
    {
        sign = At < Line.Length && signs.Contains(Line[At], StringComparison.Ordinal) ? Line[At] : default;
        if (sign == default) return false;
        At++;
        return true;
    }

    /// <summary>So many digits at least and at most, and no more of them behind.</summary>
    public bool TakeDigits(int least, int most, out int number)
    {
        var start = AfterSpace();
        var end = start;
        number = 0;
        for (; end < Line.Length && end - start < most && char.IsAsciiDigit(Line[end]); end++) number = (number * 10) + (Line[end] - '0');
        if (end - start < least || (end < Line.Length && char.IsAsciiDigit(Line[end]))) return false;
        At = end;
        return true;
    }

    /// <summary>One or two digits, or a Chinese numeral.</summary>
    public bool TakeNumber(out int number)
    {
        if (TakeDigits(1, 2, out number)) return true;
        if (Numeral.Han(Line, AfterSpace()) is not var (value, end)) return false;
        (number, At) = ((int)value, end);
        return true;
    }

    /// <summary>Whether what was read ends here, and is not the beginning of something longer: 12/1 is in 12/1, not in 12/15 or 12/1st.</summary>
    public readonly bool IsAtEnd => At >= Line.Length || !PlainText.IsWordCharacter(Line[At]) || EndsSentence;

    /// <summary>Past the full stop that somebody set behind it.</summary>
    public readonly int End => At < Line.Length && EndsSentence ? At + 1 : At;

    private readonly bool EndsSentence => At < Line.Length && Line[At] == '.' && (At + 1 == Line.Length || Line[At + 1] == ' ');

    private readonly int AfterSpace() => At < Line.Length && Line[At] == ' ' ? At + 1 : At;

    private bool TakeOne(string word)
    {
        var after = this with { At = AfterSpace() + word.Length };
        if (!Line.AsSpan(AfterSpace()).StartsWith(word, StringComparison.OrdinalIgnoreCase) || (!PlainText.IsHan(word[^1]) && !after.IsAtEnd)) return false;
        At = after.At;
        return true;
    }
}
