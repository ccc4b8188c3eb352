namespace WangCheng.Simulator.Teams;

/// <summary>Adds the bot to a chat the first time somebody opens it, once, whoever asks and however often. A team has it as a whole.</summary>
internal sealed class Installing(People people, StateFolder state, Tenant tenant, OutgoingActivity activities, BotDoor bot) : IDisposable
{
    private const string FileName = "installed.json";
    private static readonly BotReply Already = new BotReply.Answered(200, "");

    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<string, SemaphoreSlim> gates = TeamsPeople.All.ToDictionary(p => p.Key, _ => new SemaphoreSlim(1));
    // The registration stands in the file too: what a former bot was added to says nothing about this one.
    private readonly HashSet<string> shared = state.Read(FileName, TeamsJson.Default.HashSetString) is { } kept && kept.Contains(tenant.AppId) ? kept : [tenant.AppId];
    private readonly Lock reading = new();

    /// <summary>
    /// Tells the bot, unless it already knows. When the bot cannot be told, the install is taken back and tried again next time:
    /// here bot and Teams start together, and whoever is a second late would miss the one moment to greet.
    /// </summary>
    public async Task<BotReply> EnsureAsync(Seat seat)
    {
        var mine = seat.Place.IsPersonal ? gates[seat.Person.Key] : gate;
        await mine.WaitAsync();
        try
        {
            if (Has(seat)) return Already;
            // Before the bot is told, because it greets while it is being told.
            Set(seat, installed: true);
            var reply = Already;
            foreach (var activity in activities.Installed(seat with { Thread = null }, people[seat.Person].Language))
            {
                reply = await bot.PostAsync(activity);
                if (reply.Delivered) continue;
                Set(seat, installed: false);
                break;
            }
            return reply;
        }
        finally
        {
            mine.Release();
        }
    }

    /// <summary>Somebody removes the bot: it is told once, and nothing it says there afterwards reaches anybody.</summary>
    public async Task RemoveAsync(Seat seat)
    {
        Set(seat, installed: false);
        await bot.PostAsync(activities.Removed(seat, people[seat.Person].Language));
    }

    public bool Has(Seat seat) => seat.Place.IsPersonal ? people[seat.Person].Installed : Has(seat.Place);

    /// <summary>Whether a chat of several people has the bot.</summary>
    public bool Has(Place place)
    {
        lock (reading) return shared.Contains(place.AddedTo);
    }

    public void Dispose()
    {
        gate.Dispose();
        foreach (var one in gates.Values) one.Dispose();
    }

    private void Set(Seat seat, bool installed)
    {
        if (seat.Place.IsPersonal)
        {
            people.Change(seat.Person, s => s with { Installed = installed });
            return;
        }
        lock (reading)
        {
            _ = installed ? shared.Add(seat.Place.AddedTo) : shared.Remove(seat.Place.AddedTo);
            state.Write(FileName, shared, TeamsJson.Default.HashSetString);
        }
    }
}
