using WangCheng.Bot;
using WangCheng.Core;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.Conventions;

/// <summary>
/// Which room may use which, over what was compiled. In the core a room uses only rooms before it, so there is no circle and nothing to remember; in the bot each room
/// has its list. What stands in no room (ids, outcomes, the loop) is free to all and uses no room itself; only the roots that set the house up use everything.
/// </summary>
public sealed class RoomOrderTests
{
    private const string CoreHouse = "WangCheng.Core";
    private const string BotHouse = "WangCheng.Bot";

    private static readonly string[] CoreOrder =
        ["Store", "Huawei", "ActionLog", "Notices", "Secrets", "Operations", "People", "Calendar", "Keys", "Catalog", "Quotes", "Approvals", "Quotas", "Automation", "Leases", "OffHours", "Servers", "Disks", "Usage", "Ci", "Retention"];

    private static readonly string[] Capability = ["Teams", "Text", "Turns", "Cards", "Commands", "Notices"];

    private static readonly Dictionary<string, string[]> BotOrder = new()
    {
        ["Teams"] = [],
        ["Text"] = [],
        ["Logging"] = [],
        ["Turns"] = ["Teams", "Text"],
        ["Cards"] = ["Teams", "Text", "Turns"],
        ["Commands"] = ["Teams", "Text", "Turns", "Cards"],
        ["Notices"] = ["Teams", "Text", "Turns", "Cards"],
        ["Mail"] = ["Text", "Turns", "Notices"],
        ["Health"] = ["Teams", "Mail"],
        ["People"] = Capability,
        ["Keys"] = Capability,
        ["Automation"] = Capability,
        ["Calendar"] = Capability,
        ["OffHours"] = [.. Capability, "Servers"],
        ["Login"] = [.. Capability, "Servers"],
        ["Servers"] = [.. Capability, "Keys"],
        ["Leases"] = [.. Capability, "Servers"],
        ["Local"] = ["Text", "Commands", "Servers"],
        ["Operator"] = ["Local", "Text"],
    };

    /// <summary>They name every room, to set it up and to start it.</summary>
    private static readonly string[] Roots = ["WangCheng.Core.CoreSetup", "WangCheng.Bot.BotSetup", "WangCheng.Bot.BotHost", "Program"];

    private static readonly Compiled Core = Compiled.Read(typeof(CoreSetup).Assembly);
    private static readonly Compiled Bot = Compiled.Read(typeof(BotHost).Assembly);
    private static readonly Compiled Simulator = Compiled.Read(typeof(ChatClient).Assembly);

    [Fact]
    public void In_the_core_a_room_uses_only_rooms_before_it() => Breaches(Core, CoreHouse, CoreOrder).ShouldBeEmpty("the order is " + string.Join(", ", CoreOrder));

    [Fact]
    public void In_the_bot_a_room_uses_only_the_rooms_of_its_list() =>
        Rooms.Between(Bot, BotHouse, of: BotHouse).Where(use => !Roots.Contains(use.From) && !BotOrder.GetValueOrDefault(use.FromRoom, []).Contains(use.ToRoom)).ShouldBeEmpty();

    [Fact]
    public void Every_room_has_its_place_in_the_order()
    {
        RoomsOf(Core, CoreHouse).Except(CoreOrder).ShouldBeEmpty();
        RoomsOf(Bot, BotHouse).Except(BotOrder.Keys).ShouldBeEmpty();
    }

    /// <summary>How the bot hears and speaks, and how its words are made, has nothing to do with servers.</summary>
    [Fact]
    public void The_wire_and_the_words_know_no_room_of_the_core() =>
        Rooms.Between(Bot, BotHouse, of: CoreHouse).Where(use => use.FromRoom is "Teams" or "Text").ShouldBeEmpty();

    [Fact]
    public void The_core_knows_neither_the_bot_nor_the_web_and_the_simulator_knows_neither_core_nor_bot()
    {
        Core.Assemblies.ShouldContain("Microsoft.EntityFrameworkCore");
        Core.Assemblies.Where(name => name.StartsWith("WangCheng", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)).ShouldBeEmpty();
        Simulator.Assemblies.ShouldContain("Microsoft.AspNetCore");
        Simulator.Assemblies.Where(name => name.StartsWith("WangCheng", StringComparison.Ordinal)).ShouldBeEmpty();
        Rooms.Between(Simulator, "WangCheng.Simulator", of: "WangCheng.Simulator").Where(use => use.FromRoom != Rooms.None).ShouldBeEmpty("cloud and Teams are two worlds");
    }

    /// <summary>A guard that looks at nothing is always green: so much was looked at, and the same look finds breaches when the order is turned round.</summary>
    [Fact]
    public void The_guard_looks_at_the_whole_house_and_can_fail()
    {
        Core.Types.Count(type => type.StartsWith(CoreHouse, StringComparison.Ordinal)).ShouldBeGreaterThan(200);
        Bot.Types.Count(type => type.StartsWith(BotHouse, StringComparison.Ordinal)).ShouldBeGreaterThan(120);
        Rooms.Between(Core, CoreHouse, of: CoreHouse).Count.ShouldBeGreaterThan(100);
        Rooms.Between(Bot, BotHouse, of: BotHouse).Count.ShouldBeGreaterThan(100);
        Breaches(Core, CoreHouse, [.. CoreOrder.Reverse()]).Count.ShouldBe(Rooms.Between(Core, CoreHouse, of: CoreHouse).Count(use => !Roots.Contains(use.From)));
        // Behind an extension property, behind var, and in the code of an async method.
        Core.Uses.ShouldContain(new Use("WangCheng.Core.Servers.CreateServer", "WangCheng.Core.Leases.LeaseRows", "get_Leases"));
    }

    private static List<RoomUse> Breaches(Compiled compiled, string house, string[] order) =>
        [.. Rooms.Between(compiled, house, of: house).Where(use => !Roots.Contains(use.From) && Array.IndexOf(order, use.ToRoom) >= Array.IndexOf(order, use.FromRoom))];

    private static IEnumerable<string> RoomsOf(Compiled compiled, string house) => compiled.Types.Select(type => Rooms.Of(type, house)).Where(room => room != Rooms.None).Distinct();
}
