namespace WangCheng.Bot.Commands;

/// <summary>
/// Which capacity is meant by "memory" and "disk", written before it (内存8G) or after it (8g ram). Between two capacities a noun belongs to the left one, unless that
/// has one already or is the second half of a size: in <c>4c8g disk 100g</c> the disk is 100.
/// </summary>
internal static class CapacityNouns
{
    public static Dictionary<Token, MarkKind> Find(List<Token> tokens)
    {
        var found = new Dictionary<Token, MarkKind>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is not Token.Mark { Kind: MarkKind.Memory or MarkKind.Disk } noun) continue;
            var left = i > 0 && tokens[i - 1] is Token.Capacity && !found.ContainsKey(tokens[i - 1]) ? tokens[i - 1] : null;
            var right = i + 1 < tokens.Count && tokens[i + 1] is Token.Capacity ? tokens[i + 1] : null;
            var leftIsOfSize = noun.Kind == MarkKind.Disk && i > 1 && tokens[i - 2] is Token.Cpu;
            if ((leftIsOfSize ? right ?? left : left ?? right) is { } capacity) found[capacity] = noun.Kind;
        }

        return found;
    }
}
