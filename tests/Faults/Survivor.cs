using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>
/// A person, and an operator who starts the program again whenever it died. Whoever got no answer does it once more: says the same words if no message came, taps the same
/// button if Teams said that nobody was there.
/// </summary>
internal sealed class Survivor(WangChengApp app, IReadOnlyList<int> deaths)
{
    private const int TeamsTookIt = 200;
    private readonly List<IReadOnlyList<string>> lives = [];
    private int next;

    /// <summary>The moments each life passed, the last one those until now.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lives => [.. lives, app.Life.Passed];

    private Chat LiNa => app.LiNa;

    /// <summary>The buttons they tapped.</summary>
    public HashSet<string> Tapped { get; } = [];

    public void Begin() => app.Life.Count(NextDeath());

    public async Task SaysAsync(string text)
    {
        for (; ; )
        {
            var heard = LiNa.BotMessages;
            await LiNa.SaysAsync(text);
            if (!await DiedAsync()) return;
            await LiNa.LooksAsync();
            if (LiNa.BotMessages > heard) return;
        }
    }

    public async Task TapsAsync(string title)
    {
        Tapped.Add(title);
        var card = Shows(title);
        for (; ; )
        {
            var answer = await LiNa.TapsAsync(card, title);
            if (!await DiedAsync() || answer.Status == TeamsTookIt) return;
        }
    }

    public async Task SettlesAsync()
    {
        for (; ; )
        {
            var rest = app.SettleAsync();
            if (await Task.WhenAny(rest, app.Life.Over) == rest)
            {
                await rest;
                return;
            }
            await DiedAsync();
        }
    }

    /// <summary>Starts the program again if it died, and again if it dies while starting.</summary>
    private async Task<bool> DiedAsync()
    {
        if (!app.Life.IsOver) return false;
        while (app.Life.IsOver)
        {
            lives.Add(app.Life.Passed);
            await app.ReviveAsync(NextDeath());
        }
        return true;
    }

    private int? NextDeath() => next < deaths.Count ? deaths[next++] : null;

    private ChatMessage Shows(string title) =>
        LiNa.Messages.OrderByDescending(message => message.Revision).First(message => message.Card is { } card && new ShownCard(card).Button(title) is not null);
}
