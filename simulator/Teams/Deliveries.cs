namespace WangCheng.Simulator.Teams;

/// <summary>How activities come to the bot when the network is not having a good day: several times, again and again later, to several instances, or not at all.</summary>
internal sealed class Deliveries
{
    private readonly Lock gate = new();
    private readonly List<Delivered> before = [];
    private readonly List<string> differences = [];
    private int lost;

    /// <summary>How many times each activity is delivered, all at once.</summary>
    public int Copies { get; set; } = 1;

    /// <summary>After each activity every earlier one comes once more, the newest first.</summary>
    public bool AllComeAgain { get; set; }

    /// <summary>Endpoints of further instances of the bot: copies go to each in turn.</summary>
    public IList<string> MoreDoors { get; } = [];

    /// <summary>How many deliveries were made beyond the first of each activity.</summary>
    public int Repeats { get; private set; }

    /// <summary>Repeats that were answered otherwise than the first delivery.</summary>
    public IReadOnlyList<string> Differences
    {
        get
        {
            lock (gate) return [.. differences];
        }
    }

    /// <summary>Every activity that was delivered, as it stood on the wire, in order.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (gate) return [.. before.Select(delivered => delivered.Activity)];
        }
    }

    /// <summary>The next activity never arrives.</summary>
    public void LoseNext()
    {
        lock (gate) lost++;
    }

    internal bool TakeLost()
    {
        lock (gate)
        {
            if (lost == 0) return false;
            lost--;
            return true;
        }
    }

    /// <summary>What came before, the newest first; empty unless all come again.</summary>
    internal IReadOnlyList<Delivered> Before()
    {
        lock (gate) return AllComeAgain ? [.. Enumerable.Reverse(before)] : [];
    }

    internal void Remember(Delivered first, IEnumerable<BotReply> repeats)
    {
        lock (gate)
        {
            if (!before.Contains(first)) before.Add(first);
            foreach (var repeat in repeats)
            {
                Repeats++;
                if (repeat != first.Reply) differences.Add($"{first.Activity} was answered {first.Reply} and then {repeat}");
            }
        }
    }

    /// <param name="Activity">As it stands on the wire.</param>
    /// <param name="Reply">To the first delivery.</param>
    internal sealed record Delivered(string Activity, BotReply Reply);
}
