namespace WangCheng.Simulator.Teams;

/// <summary>A chat in somebody's list: their own with the bot, the group chat, a channel of the team.</summary>
/// <param name="Key">How the chat page and <see cref="ChatClient"/> call it.</param>
/// <param name="Type">As Teams calls it: one of the constants here.</param>
/// <param name="Id">The conversation's id; in a channel without a thread.</param>
/// <param name="Title">In English.</param>
/// <param name="ChineseTitle">In Chinese.</param>
internal sealed record Place(string Key, string Type, string Id, string Title, string ChineseTitle)
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";

    public bool IsPersonal => Type == Personal;

    /// <summary>In a channel every post begins a thread, and the bot's conversation is the thread.</summary>
    public bool HasThreads => Type == Channel;

    /// <summary>What the bot is added to here: a team as a whole, not one channel of it.</summary>
    public string AddedTo => HasThreads ? "team" : Key;
}

/// <summary>Every chat of the simulated tenant: one with the bot for each person, a group chat, and a team with two channels.</summary>
internal sealed class Places
{
    public const string TeamName = "Platform";

    private readonly Tenant tenant;

    public Places(Tenant tenant)
    {
        this.tenant = tenant;
        Shared =
        [
            new("group", Place.GroupChat, tenant.GroupChatId, "Release week", "发版周"),
            new("general", Place.Channel, tenant.TeamId, "Platform › General", "平台组 › 常规"),
            new("deploys", Place.Channel, tenant.ChannelId("deploys"), "Platform › Deploys", "平台组 › 部署"),
        ];
        All = [.. TeamsPeople.All.Select(Personal), .. Shared];
    }

    public IReadOnlyList<Place> Shared { get; }

    public IReadOnlyList<Place> All { get; }

    public Place Personal(TeamsPerson person) => new(Place.Personal, Place.Personal, tenant.PersonalChatId(person), tenant.BotName, tenant.BotName);

    /// <summary>The chats in this person's list.</summary>
    public IEnumerable<Place> Of(TeamsPerson person) => [Personal(person), .. Shared];

    /// <summary>By its key; without one their own chat with the bot.</summary>
    public Place? Find(TeamsPerson person, string? key) => Of(person).FirstOrDefault(place => place.Key == (key ?? Place.Personal));

    public Place? ById(string conversation) => All.FirstOrDefault(place => place.Id == ConversationId.Parse(conversation).Chat);
}

/// <summary>A conversation's id as a bot uses it: that of the chat, and behind <c>;messageid=</c> the post a thread begins with.</summary>
internal sealed record ConversationId(string Chat, string? Thread)
{
    private const string Mark = ";messageid=";

    public static ConversationId Parse(string id) =>
        id.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var at ? new(id[..at], id[(at + Mark.Length)..]) : new(id, null);

    public override string ToString() => Thread is null ? Chat : Chat + Mark + Thread;
}

/// <summary>Where somebody says something.</summary>
/// <param name="Thread">The post that is replied to, in a channel.</param>
internal sealed record Seat(TeamsPerson Person, Place Place, string? Thread = null)
{
    public string Conversation => new ConversationId(Place.Id, Thread).ToString();
}
