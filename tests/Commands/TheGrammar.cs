using WangCheng.Bot.Automation;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Keys;
using WangCheng.Bot.Leases;
using WangCheng.Bot.Login;
using WangCheng.Bot.OffHours;
using WangCheng.Bot.Servers;

namespace WangCheng.Tests.Commands;

/// <summary>The commands as they ship, and their parser.</summary>
internal static class TheGrammar
{
    public static readonly CommandCatalog Catalog = new([HelpCommand.Declaration, LanguageCommand.Declaration, .. ServerCommands.All, .. KeyCommands.All, .. PowerCommands.All, .. UndoCommands.All, .. LoginCommands.All, .. LeaseCommands.All, .. AutomationCommands.All, .. OffHoursCommands.All]);

    public static readonly CommandParser Parser = new(Catalog);

    /// <summary>A meaning in the notation of the asks files.</summary>
    public static string Notation(Parsed parsed) => parsed switch
    {
        Parsed.Understood understood => string.Join(' ', [understood.Verb, .. Parts(understood.Arguments)]),
        Parsed.Help { UnknownTopic: not null } => "help:unknown",
        Parsed.Help { About: { } topic } => $"help:{topic.English}",
        Parsed.Help help => help.Topic is null ? "help" : $"help:{help.Topic.Verb}",
        Parsed.Suggest suggest => $"suggest:{string.Join(',', suggest.Suggestions.Select(suggestion => suggestion.Command.Verb))}",
        _ => "nothing",
    };

    /// <summary>The same words in another order are the same meaning.</summary>
    public static string InOrder(string notation) => string.Join(' ', notation.Split(' ').Order(StringComparer.Ordinal));

    private static IEnumerable<string> Parts(Arguments arguments)
    {
        if (arguments.Size is { } size) yield return $"size={size.VCpus}c{size.MemoryGiB}g";
        if (arguments.Flavor is { } flavor) yield return $"flavor={flavor}";
        if (arguments.DiskGiB is { } disk) yield return $"disk={disk}";
        if (arguments.Lease is { } lease) yield return $"lease={Length(lease)}";
        if (arguments.ImageText is { } image) yield return $"image={image}";
        if (arguments.Raw is { } raw) yield return $"raw={raw}";
        if (arguments.Name is { } name) yield return $"name={name}";
        if (arguments.NewName is { } newName) yield return $"newname={newName}";
        if (arguments.Hard) yield return "hard";
        if (arguments.Reason is { } reason) yield return $"reason={reason}";
        if (arguments.Scope is { } scope) yield return $"scope={scope}".ToLowerInvariant();
        if (arguments.State is { } state) yield return $"state={state}".ToLowerInvariant();
        if (arguments.Language is { } language) yield return $"language={language}".ToLowerInvariant();
        if (arguments.IsNow) yield return "now";
        if (arguments.Unknown.Count > 0) yield return $"unknown={string.Join(',', arguments.Unknown)}";
    }

    private static string Length(TimeSpan length) =>
        length == TimeSpan.MaxValue ? "max" : length.Ticks % TimeSpan.TicksPerDay == 0 ? $"{length.Days}d" : $"{(long)length.TotalHours}h";
}
