namespace WangCheng.Bot.Commands;

/// <summary>How many slips (a letter too many, too few, wrong, or two swapped) lie between two words.</summary>
internal static class EditDistance
{
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> twoBack = stackalloc int[b.Length + 1];
        Span<int> oneBack = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) oneBack[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var wrong = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, oneBack[j] + 1), oneBack[j - 1] + wrong);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = Math.Min(current[j], twoBack[j - 2] + 1);
            }

            var free = twoBack;
            twoBack = oneBack;
            oneBack = current;
            current = free;
        }

        return oneBack[b.Length];
    }
}
