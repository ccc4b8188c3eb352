using System.Text.Json.Nodes;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Leases;
using WangCheng.Bot.Login;
using WangCheng.Bot.OffHours;
using WangCheng.Bot.Servers;
using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

/// <summary>What could happen next in the world as it is: people mostly go on with what they began, and trouble comes now and then.</summary>
internal static class NextStep
{
    public static readonly (string What, ConsoleChange Change)[] Changes =
        [("stop", ConsoleChange.Stop), ("start", ConsoleChange.Start), ("break", ConsoleChange.Break), ("resize", ConsoleChange.Resize("s6.small.1")), ("readdress", ConsoleChange.Readdress("192.168.9.9")), ("unplug", ConsoleChange.RemovePasswordPlugIn)];

    private static readonly TimeSpan[] Spans =
    [
        TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(40), TimeSpan.FromHours(1), TimeSpan.FromHours(9),
        TimeSpan.FromDays(1), TimeSpan.FromDays(4),
    ];

    private static readonly TimeSpan[] Outages = [TimeSpan.FromHours(3), TimeSpan.FromDays(2), TimeSpan.FromDays(40)];

    private static readonly string[] Switches = [ServerVerbs.Start.Name, ServerVerbs.Stop.Name, ServerVerbs.Reboot.Name, ServerVerbs.Rename.Name, ServerVerbs.Login.Name, ServerVerbs.Password.Name];

    private static readonly string[] Rare = [ServerVerbs.Adopt.Name, LeaseVerbs.Busy.Name, LeaseVerbs.Pin.Name, LeaseVerbs.Unpin.Name, OffHoursVerbs.Remove.Name, LeftoverVerbs.Delete.Name, LeftoverVerbs.Keep.Name];

    private static readonly int[] Shifts = [1, -1, 4, -4, 10, -10, 60, -60];

    private static readonly IReadOnlyList<(int Weight, Func<Stage, Dice, Task<Step?>> Draw)> Kinds =
    [
        (27, SaysAsync), (5, Now(Asks)), (34, TapsAsync), (15, SwitchesAsync), (2, SendsAsync), (2, AgainAsync),
        (14, Now((_, dice) => new TimePasses(dice.Pick(Spans)))),
        (7, Now((_, dice) => new CloudBreaks(CloudTrouble.Some(dice)))),
        (1, Now((_, dice) => new MachineIsOff(dice.Pick(Outages)))),
        (1, Now((_, _) => new CloudMends())),
        (6, Now((_, dice) => TeamsTrouble.Some(dice))),
        (4, Now((_, dice) => new Dies(1 + dice.Below(40)))),
        (6, Now(Console)),
        (3, Now((stage, dice) => new ClockGoes(stage.App.BotClock.Shift == TimeSpan.Zero ? TimeSpan.FromMinutes(dice.Pick(Shifts)) : TimeSpan.Zero))),
        (1, Now((stage, dice) => dice.OneIn(2) ? new Leaves(Somebody(stage, dice)) : new Opens(Somebody(stage, dice)))),
    ];

    public static async Task<Step> DrawAsync(Stage stage, Dice dice)
    {
        for (; ; )
            if (await dice.Pick(Kinds)(stage, dice) is { } step) return step;
    }

    private static async Task<Step?> SaysAsync(Stage stage, Dice dice)
    {
        await Task.CompletedTask;
        var commands = stage.App.Get<CommandCatalog>().All;
        var command = dice.OneIn(2) ? dice.Pick(commands.Where(command => command.Takes.HasFlag(ArgumentKinds.Name)).OrderBy(command => command.Verb, StringComparer.Ordinal).ToList()) : dice.Pick(commands);
        var (inChinese, text) = Sentences.Of(command, dice);
        return Delivered(new Says(Somebody(stage, dice), command, inChinese, text), dice);
    }

    /// <summary>What shows buttons that stand on few cards: an administrator does not say which of the servers; somebody is busy and does not say how long, or asks when a server rests, or for a new password.</summary>
    private static Step? Asks(Stage stage, Dice dice)
    {
        var there = stage.App.Cloud.Servers;
        if (there.Count == 0) return null;
        var name = " " + dice.Pick(there).Name["wc-local-".Length..];
        var (who, command, about) = dice.Below(6) switch
        {
            0 => (stage.App.ChenJing, LeaseCommands.Pin, ""),
            1 => (stage.App.ChenJing, LeaseCommands.Unpin, ""),
            2 => (Somebody(stage, dice), LeaseCommands.Busy, name),
            3 => (Somebody(stage, dice), OffHoursCommands.Set, name),
            4 => (Somebody(stage, dice), LoginCommands.Password, name),
            _ => (Somebody(stage, dice), OffHoursCommands.Set, name + " 20:00-08:30"),
        };
        var inChinese = dice.OneIn(2);
        return Delivered(new Says(who, command, inChinese, dice.Pick(inChinese ? command.Chinese : command.English) + about), dice);
    }

    /// <summary>Mostly the button that goes on, on the newest card; sometimes any other, also on a card that looks otherwise by now.</summary>
    private static async Task<Step?> TapsAsync(Stage stage, Dice dice)
    {
        var who = stage.Busy is { } busy && !dice.OneIn(3) ? busy : Somebody(stage, dice);
        var cards = await stage.Memories.CardsAsync(who);
        if (cards.Count == 0) return null;
        // These stand on few cards, whose readers tap many other things first.
        var rare = Offers(cards, Rare);
        if (rare.Count > 0 && dice.OneIn(2)) return Delivered(Tap(who, dice.Pick(rare), dice), dice);
        var isOld = dice.OneIn(5);
        var message = isOld ? dice.Pick(cards) : cards[^1];
        var card = new ShownCard(message.Card!);
        var buttons = Sending(card);
        if (buttons.Count == 0) return null;
        var styled = buttons.Where(action => action.ContainsKey("style")).ToList();
        var button = styled.Count > 0 && !dice.OneIn(5) ? dice.Pick(styled) : dice.Pick(buttons);
        var fields = card.Inputs().Select(input => input.Key["in_".Length..]).ToList();
        var filled = fields.Count > 0 && (string?)button["associatedInputs"] != "none" && dice.OneIn(3) ? new[] { (dice.Pick(fields), Sentences.Anything(dice)) } : [];
        return Delivered(new Taps(who, message, (string)button["title"]!, filled, OldClient: dice.OneIn(8)), dice);
    }

    /// <summary>
    /// A server that is there is started, stopped, restarted, called otherwise or logged in to: on its card other buttons stand out, and words mostly name one that is not there. One that is
    /// stopped is rare, so it is started rather than not.
    /// </summary>
    private static async Task<Step?> SwitchesAsync(Stage stage, Dice dice)
    {
        var who = Somebody(stage, dice);
        var there = stage.App.Cloud.Servers;
        if (there.Count > 0 && dice.OneIn(4)) return Delivered(Renames(who, dice.Pick(there).Name["wc-local-".Length..], dice), dice);
        var cards = await stage.Memories.CardsAsync(who);
        var offers = Offers(cards, Switches);
        if (offers.Count == 0) return null;
        var starts = offers.FindAll(offer => (string)offer.Action["verb"]! == ServerVerbs.Start.Name);
        var passwords = offers.FindAll(offer => (string)offer.Action["verb"]! == ServerVerbs.Password.Name);
        var (message, button) = dice.Pick(starts.Count > 0 && dice.OneIn(2) ? starts : passwords.Count > 0 && dice.OneIn(2) ? passwords : offers);
        var filled = new ShownCard(message.Card!).Inputs().ContainsKey("in_name") ? new[] { ("name", Sentences.NewName(dice)) } : [];
        var tap = Delivered(new Taps(who, message, (string)button["title"]!, filled, OldClient: dice.OneIn(8)), dice);
        if ((string)button["verb"]! == ServerVerbs.Password.Name) return dice.OneIn(3) ? new Unplugged(tap, there) : tap;
        return dice.OneIn(4) ? new EndsBadly(tap) : tap;
    }

    /// <summary>Buttons of these verbs on the newest cards.</summary>
    private static List<(ChatMessage Message, JsonObject Action)> Offers(IReadOnlyList<ChatMessage> cards, params IEnumerable<string> verbs) =>
        [.. cards.TakeLast(6).SelectMany(message => new ShownCard(message.Card!).Actions, (message, action) => (Message: message, Action: action)).Where(offer => verbs.Contains((string?)offer.Action["verb"]))];

    private static Taps Tap(Chat who, (ChatMessage Message, JsonObject Action) offer, Dice dice) => new(who, offer.Message, (string)offer.Action["title"]!, [], OldClient: dice.OneIn(8));

    private static Says Renames(Chat who, string name, Dice dice)
    {
        var inChinese = dice.OneIn(2);
        return new Says(who, PowerCommands.Rename, inChinese, $"{(inChinese ? "改名" : "rename")} {name} {Sentences.NewName(dice)}");
    }

    private static async Task<Step?> SendsAsync(Stage stage, Dice dice)
    {
        var (who, whose) = (Somebody(stage, dice), Somebody(stage, dice));
        var cards = await stage.Memories.CardsAsync(whose);
        if (who == whose || cards.Count == 0) return null;
        var message = dice.Pick(cards);
        if (Sending(new ShownCard(message.Card!)) is not { Count: > 0 } buttons) return null;
        var button = dice.Pick(buttons);
        return new Sends(who, whose, message.Id, (string)button["title"]!, button);
    }

    /// <summary>What opens a page in a browser sends us nothing.</summary>
    private static List<JsonObject> Sending(ShownCard card) => [.. card.Actions.Where(action => (string?)action["type"] != "Action.OpenUrl")];

    private static async Task<Step?> AgainAsync(Stage stage, Dice dice)
    {
        await Task.CompletedTask;
        var sent = stage.App.Wire.Deliveries.Sent;
        return sent.Count == 0 ? null : new Again(dice.Pick([.. sent.TakeLast(20)]));
    }

    private static Step? Console(Stage stage, Dice dice)
    {
        var there = stage.App.Cloud.Servers;
        var atRest = stage.Memories.AtRest;
        var gone = stage.Memories.Gone;
        switch (dice.Below(7))
        {
            case 0 when gone.Count > 0:
                var (server, volumes) = dice.Pick(gone.TakeLast(5).ToList());
                return new RestoredAtTheConsole(server, volumes);
            case 1 when atRest.Count > 0: return new CopiedAtTheConsole(dice.Pick(atRest), stage.Memories.Servers + 1);
            case 2 or 3 when there.Count > 0: return new DeletedAtTheConsole(dice.Pick(there));
            case 4 when there.Count > 0: return new LeftBehindAtTheConsole(dice.Pick(there));
            default:
                if (there.Count == 0) return null;
                var (what, change) = dice.Pick(Changes);
                return new AtTheConsole(what, change, dice.Pick(there));
        }
    }

    private static Step Delivered(Step step, Dice dice) => dice.Below(30) switch
    {
        0 or 1 => new Twice(step),
        2 => new Lost(step),
        _ => step,
    };

    private static Chat Somebody(Stage stage, Dice dice) => dice.Pick<Chat>([(5, stage.App.LiNa), (3, stage.App.WangWei), (3, stage.App.ChenJing)]);

    private static Func<Stage, Dice, Task<Step?>> Now(Func<Stage, Dice, Step?> draw) => (stage, dice) => Task.FromResult(draw(stage, dice));
}
