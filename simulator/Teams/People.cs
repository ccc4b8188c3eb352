namespace WangCheng.Simulator.Teams;

/// <summary>Each person's language and whether the bot is installed for them; kept over a restart.</summary>
internal sealed class People
{
    private const string FileName = "people.json";
    private readonly Lock gate = new();
    private readonly Dictionary<string, PersonSettings> settings;
    private readonly StateFolder state;
    private readonly ChatFeed feed;

    public People(StateFolder state, ChatFeed feed)
    {
        (this.state, this.feed) = (state, feed);
        settings = state.Read(FileName, TeamsJson.Default.DictionaryStringPersonSettings) ?? [];
    }

    public PersonSettings this[TeamsPerson person]
    {
        get
        {
            lock (gate) return settings.GetValueOrDefault(person.Key) ?? new();
        }
    }

    public ChatPerson Show(TeamsPerson person) => ChatPerson.Of(person, this[person]);

    public void Change(TeamsPerson person, Func<PersonSettings, PersonSettings> change)
    {
        lock (gate)
        {
            var now = this[person];
            var next = change(now);
            if (next == now) return;
            settings[person.Key] = next;
            state.Write(FileName, settings, TeamsJson.Default.DictionaryStringPersonSettings);
            feed.Publish(ChatPerson.Of(person, next));
        }
    }
}

/// <summary>A person as the chat page draws them.</summary>
internal sealed record ChatPerson(string Key, string Name, string ChineseName, string Language, bool Installed)
{
    public static ChatPerson Of(TeamsPerson person, PersonSettings settings) =>
        new(person.Key, person.Name, person.ChineseName, settings.Language, settings.Installed);
}
