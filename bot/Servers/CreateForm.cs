using System.Globalization;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What stands in the form for a new server, and travels in the buttons of its cards: text as it was typed or chosen. It is only a claim; the rules read it again.</summary>
internal sealed record CreateForm(string? Name, string? Flavor, string? VCpus, string? Memory, string? Disk, string? Image, string? Hours, string? Reason)
{
    public const string KeyField = "sshKey";

    public static readonly CreateForm Empty = new(null, null, null, null, null, null, null, null);

    public string? Zone { get; init; }

    public string? DiskType { get; init; }

    /// <summary>As a toggle says it: <c>true</c>, or anything else.</summary>
    public string? PublicIp { get; init; }

    /// <summary>One of the scripts in the settings, by its name.</summary>
    public string? Template { get; init; }

    /// <summary>Always in a field that shows it, never in the data of a button: whoever orders has it before their eyes, and it is there only once.</summary>
    public string? Script { get; init; }

    /// <summary>A public key that was pasted: becomes one of the person's, and goes back onto no card, for it may be something else.</summary>
    public string? Key { get; init; }

    /// <summary>Instead of a key, as a toggle says it: <c>true</c>, or anything else.</summary>
    public string? UsePassword { get; init; }

    /// <summary>They have no key yet that the server could be given.</summary>
    public bool LacksKey { get; init; }

    public bool WantsPublicIp => PublicIp == "true";

    /// <summary>Whoever has a key, or brings one, needs no password.</summary>
    public bool WantsPassword => UsePassword == "true" && LacksKey;

    public static CreateForm From(Arguments asked) => new(
        asked.Name, asked.Flavor, Text(asked.Size?.VCpus), Text(asked.Size?.MemoryGiB), Text(asked.DiskGiB), asked.ImageText,
        asked.Lease is { } lease ? lease.TotalHours.ToString(CultureInfo.InvariantCulture) : null, asked.Reason is { } reason ? ServerTaps.Cut(reason) : null);

    public static CreateForm From(CardSubmission tap) => new(
        tap.Claim("name"), tap.Claim("flavor"), tap.Claim("vcpus"), tap.Claim("memory"), tap.Claim("disk"), tap.Claim("image"), tap.Claim("hours"), tap.Claim("reason"))
    {
        Zone = tap.Claim("zone"), DiskType = tap.Claim("diskType"), PublicIp = tap.Claim("publicIp"), UsePassword = tap.Claim("usePassword"), Template = tap.Claim("template"), Script = tap.Text("script"), Key = Blank(tap.Text(KeyField)),
    };

    /// <summary>As it was ordered before, and still to be named.</summary>
    public static CreateForm From(Server server, TimeSpan lease) => Empty with
    {
        Flavor = server.Flavor,
        Disk = Text(server.DiskGiB),
        Image = server.ImageName,
        Hours = lease.TotalHours.ToString(CultureInfo.InvariantCulture),
        Reason = server.Reason,
        Zone = server.WantedZone,
        DiskType = server.DiskType,
        PublicIp = server.PublicIpMbit is null ? null : "true",
        UsePassword = server.WithPassword ? "true" : null,
        Script = server.InitScript,
    };

    public IEnumerable<(string Key, string Value)> Data()
    {
        (string Key, string? Value)[] all = [("name", Name), ("flavor", Flavor), ("vcpus", VCpus), ("memory", Memory), ("disk", Disk), ("image", Image), ("hours", Hours), ("reason", Reason), ("zone", Zone), ("diskType", DiskType), ("publicIp", PublicIp), ("usePassword", UsePassword)];
        return all.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => (field.Key, field.Value!));
    }

    /// <summary>Null when a number is not a number; which one is said by <paramref name="wrong"/>.</summary>
    public CreateRequest? Read(out string? wrong)
    {
        wrong = null;
        var vcpus = Whole(VCpus, "vcpus", ref wrong);
        var memory = Whole(Memory, "memory", ref wrong);
        var disk = Whole(Disk, "disk", ref wrong);
        var hours = Number(Hours, "hours", ref wrong);
        if (wrong is not null) return null;
        return new CreateRequest(Blank(Name), Blank(Flavor), vcpus, memory, disk, Blank(Image), hours is { } h ? Span(h) : null, Blank(Reason))
        {
            Zone = Blank(Zone), DiskType = Blank(DiskType), PublicIp = WantsPublicIp, WithPassword = WantsPassword, InitScript = InitScriptRules.Clean(Script),
        };
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static long? Whole(string? text, string field, ref string? wrong)
    {
        if (Number(text, field, ref wrong) is not { } number) return null;
        if (number != Math.Truncate(number)) wrong ??= field;
        return number >= long.MaxValue ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number;
    }

    private static double? Number(string? text, string field, ref string? wrong)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        wrong ??= field;
        return null;
    }

    /// <summary>However absurd, it stays a length that the rules can refuse by name.</summary>
    private static TimeSpan Span(double hours) => hours >= TimeSpan.MaxValue.TotalHours ? TimeSpan.MaxValue : hours <= TimeSpan.MinValue.TotalHours ? TimeSpan.MinValue : TimeSpan.FromHours(hours);
}
