using WangCheng.Simulator.Huawei.World;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

/// <summary>What can come back: cards as somebody saw them, also those that look otherwise by now, and servers that were at the cloud.</summary>
internal sealed class Memories(WangChengApp app)
{
    private const int MostCards = 30;

    private readonly Dictionary<string, (CloudServer Server, IReadOnlyList<CloudVolume> Volumes)> servers = [];
    private readonly Dictionary<Chat, List<ChatMessage>> cards = app.Everybody.ToDictionary(person => person, _ => new List<ChatMessage>());

    /// <summary>Servers that are gone, the first seen first.</summary>
    public IReadOnlyList<(CloudServer Server, IReadOnlyList<CloudVolume> Volumes)> Gone
    {
        get
        {
            var there = app.Cloud.Servers.Select(server => server.Id).ToHashSet();
            return [.. servers.Values.Where(one => !there.Contains(one.Server.Id))];
        }
    }

    public IReadOnlyList<CloudServer> AtRest => [.. app.Cloud.Servers.Where(IsAtRest)];

    /// <summary>Every server ever seen, copies too.</summary>
    public int Servers => servers.Count;

    /// <summary>As a backup would have them: nothing under way.</summary>
    public void LookAtTheCloud()
    {
        foreach (var server in app.Cloud.Servers.Where(IsAtRest))
            servers[server.Id] = (server, [.. app.Cloud.Volumes.Where(volume => volume.Attachment?.ServerId == server.Id)]);
    }

    /// <summary>The cards with buttons that this person ever saw, the newest last.</summary>
    public async Task<IReadOnlyList<ChatMessage>> CardsAsync(Chat person)
    {
        await person.LooksAsync();
        var mine = cards[person];
        var last = mine.Count == 0 ? 0 : mine.Max(message => message.Revision);
        mine.AddRange(person.Messages.Where(message => message is { From: ChatMessage.Bot, Card: not null } && message.Revision > last && new ShownCard(message.Card).Actions.Count > 0).OrderBy(message => message.Revision));
        mine.RemoveRange(0, Math.Max(0, mine.Count - MostCards));
        return mine;
    }

    private static bool IsAtRest(CloudServer server) => server is { TaskState: null, VmState: not "building" };
}
