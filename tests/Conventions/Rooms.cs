namespace WangCheng.Tests.Conventions;

/// <summary>One room uses another: the types behind it are the proof.</summary>
internal sealed record RoomUse(string FromRoom, string ToRoom, string From, string To)
{
    public override string ToString() => $"{From} uses {To}";
}

/// <summary>Rooms are the namespaces right below the assembly's own. What stands in that one itself stands in no room.</summary>
internal static class Rooms
{
    public const string None = "";

    public static string Of(string type, string house)
    {
        if (!type.StartsWith(house + ".", StringComparison.Ordinal)) return None;
        var below = type[(house.Length + 1)..];
        return below.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? below[..dot] : None;
    }

    /// <summary>Every use of a type in another room of <paramref name="of"/>, by a type of <paramref name="house"/>.</summary>
    public static IReadOnlyList<RoomUse> Between(Compiled compiled, string house, string of) =>
    [
        .. compiled.Uses
            .Where(use => use.From.StartsWith(house + ".", StringComparison.Ordinal))
            .Select(use => new RoomUse(Of(use.From, house), Of(use.To, of), use.From, use.To))
            .Where(use => use.ToRoom != None && (house != of || use.FromRoom != use.ToRoom))
            .Distinct(),
    ];
}
