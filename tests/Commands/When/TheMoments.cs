using System.Globalization;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Commands.When;
using WangCheng.Bot.Servers;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Commands.When;

/// <summary>Commands that take every way of naming a time, and what is understood by them on Sunday 2026-11-22, 09:00 in Shanghai.</summary>
internal static class TheMoments
{
    private const ArgumentKinds Until = ArgumentKinds.Name | ArgumentKinds.Lease | ArgumentKinds.Until;

    public static readonly CommandParser Parser = new(new CommandCatalog(
    [
        HelpCommand.Declaration, .. ServerCommands.All, Command("extend", Until, ["extend"], ["续期", "延长", "延到", "续到"]), Command("busy", Until, ["busy"], ["忙"]),
        Command("hours", ArgumentKinds.Name | ArgumentKinds.Hours, ["off-hours"], ["定时", "下班时间"]),
    ]));

    public static string Notation(string ask, DateTimeOffset? now = null, TimeZoneInfo? zone = null) => Parser.Parse(ask) switch
    {
        Parsed.Understood understood => string.Join(' ', [understood.Verb, .. Parts(understood.Arguments, now ?? Speaking.Now, zone ?? Speaking.Shanghai)]),
        var other => other.GetType().Name,
    };

    private static Command Command(string verb, ArgumentKinds takes, string[] english, string[] chinese) => ServerCommands.Show with { Verb = verb, Takes = takes, English = english, Chinese = chinese };

    private static IEnumerable<string> Parts(Arguments arguments, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (arguments.Name is { } name) yield return name;
        if (arguments.Lease is { } lease) yield return lease == TimeSpan.MaxValue ? "+max" : string.Create(CultureInfo.InvariantCulture, $"+{lease.TotalHours:0.##}h");
        if (arguments.Until is { } until)
            yield return MomentRules.Reckon(until, now, zone) switch
            {
                Reckoned.At at => TimeZoneInfo.ConvertTime(at.Instant, zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
                Reckoned.Refused refused => refused.Reason.Code,
                _ => "?",
            };
        if (arguments.Hours is { } hours) yield return $"{Time(hours.Stop)}/{Time(hours.Start)}{(hours.Days is { } days ? $"/{days}" : "").ToLowerInvariant()}";
        if (arguments.Unknown.Count > 0) yield return $"unknown={string.Join(',', arguments.Unknown)}";
    }

    private static string Time(AskedClock? clock) => clock is null ? "-" : clock.Read() is { } read ? read.Time.ToString("HH:mm", CultureInfo.InvariantCulture) : "never";
}
