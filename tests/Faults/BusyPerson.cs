using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>Orders servers and gives them back, as fast as answers come, whether or not any do.</summary>
internal sealed class BusyPerson(Chat chat, string prefix)
{
    private static readonly TimeSpan WhenNobodyIsThere = TimeSpan.FromMilliseconds(50);
    private readonly Queue<string> ordered = new();

    /// <summary>How often they said or tapped something.</summary>
    public int Acts { get; private set; }

    /// <summary>How often they got an answer.</summary>
    public int Answers { get; private set; }

    public async Task WorkUntilAsync(CancellationToken end)
    {
        for (var number = 1; !end.IsCancellationRequested; number++)
        {
            var name = $"{prefix}-{number}";
            await SaysAsync($"new {name} 2c4g ubuntu-22.04 1d");
            if (await TapsAsync("Order it")) ordered.Enqueue(name);
            if (ordered.Count < 2) continue;
            var old = ordered.Dequeue();
            await SaysAsync("delete " + old);
            if (!await TapsAsync(number % 2 == 0 ? "Delete now" : "Yes, delete " + old)) ordered.Enqueue(old);
        }
    }

    private async Task SaysAsync(string text)
    {
        Acts++;
        var heard = chat.BotMessages;
        await chat.SaysAsync(text);
        if (chat.BotMessages > heard) Answers++;
        else await Task.Delay(WhenNobodyIsThere, TimeProvider.System);
    }

    private async Task<bool> TapsAsync(string title)
    {
        var card = chat.Messages.OrderByDescending(message => message.Revision).Take(2).FirstOrDefault(message => message.Card is { } card && new ShownCard(card).Button(title) is not null);
        if (card is null) return false;
        Acts++;
        var isDone = (await chat.TapsAsync(card, title)).Status == 200;
        if (isDone) Answers++;
        return isDone;
    }
}
