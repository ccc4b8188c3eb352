namespace WangCheng.Tests.Histories;

/// <summary>One history: a handful of steps that chance chose, and the rest after them.</summary>
internal sealed class History(ulong seed, int number)
{
    public const int Most = 15;
    private const int Fewest = 8;

    private readonly List<string> lines = [];

    /// <summary>What happened, a line a step.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <param name="without">Steps to leave out, by their place.</param>
    /// <param name="tell">Hears each line before it happens.</param>
    public async Task PlayAsync(Stage stage, IReadOnlySet<int> without, Action<string>? tell = null)
    {
        var length = Fewest + new Dice(seed, number, 0).Below(Most - Fewest + 1);
        for (var place = 1; place <= length; place++)
        {
            if (without.Contains(place)) continue;
            var dice = new Dice(seed, number, place);
            var step = await NextStep.DrawAsync(stage, dice);
            Tell($"{place}. {step}", tell);
            await stage.PlayAsync(step);
            // Sometimes the program gets to its work before the next thing happens, sometimes not.
            if (dice.OneIn(2)) await stage.WorkAsync();
            stage.Holds();
        }
        Tell("and everything comes to rest", tell);
        await stage.RestAsync();
    }

    private void Tell(string line, Action<string>? tell)
    {
        lines.Add(line);
        tell?.Invoke(line);
    }
}
