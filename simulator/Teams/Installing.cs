namespace WangCheng.Simulator.Teams;

/// <summary>Installs the bot for a person the first time they open the chat, once, whoever asks and however often.</summary>
internal sealed class Installing(People people, OutgoingActivity activities, BotDoor bot) : IDisposable
{
    private static readonly BotReply Already = new BotReply.Answered(200, "");
    private readonly Dictionary<string, SemaphoreSlim> gates = TeamsPeople.All.ToDictionary(p => p.Key, _ => new SemaphoreSlim(1));

    /// <summary>
    /// Tells the bot, unless it already knows. When the bot cannot be told, the install is taken back and tried again next time:
    /// here bot and Teams start together, and whoever is a second late would miss the one moment to greet.
    /// </summary>
    public async Task<BotReply> EnsureAsync(TeamsPerson person)
    {
        var gate = gates[person.Key];
        await gate.WaitAsync();
        try
        {
            if (people[person].Installed) return Already;
            // Before the bot is told, because it greets while it is being told.
            people.Change(person, s => s with { Installed = true });
            var reply = Already;
            foreach (var activity in activities.Installed(person, people[person].Language))
            {
                reply = await bot.PostAsync(activity);
                if (reply.Delivered) continue;
                people.Change(person, s => s with { Installed = false });
                break;
            }
            return reply;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The person removes the bot: it is told once, and nothing it says afterwards reaches them.</summary>
    public async Task RemoveAsync(TeamsPerson person)
    {
        people.Change(person, s => s with { Installed = false });
        await bot.PostAsync(activities.Removed(person, people[person].Language));
    }

    public void Dispose()
    {
        foreach (var gate in gates.Values) gate.Dispose();
    }
}
