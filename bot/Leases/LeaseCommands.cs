using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Leases;

/// <summary>How people ask to keep their servers longer.</summary>
internal static class LeaseCommands
{
    public static readonly Command Extend = new("lease.extend")
    {
        English = ["extend", "renew", "prolong", "extend lease", "extend the lease of", "renew the lease of"],
        Chinese = ["续期", "延长", "延期", "续租", "延长租期", "延到", "续到", "延长到", "续期到"],
        Topic = HelpTopic.Leases,
        Title = LeaseWords.ExtendCommandTitle(),
        Help = LeaseWords.ExtendCommandHelp(),
        Example = LeaseWords.ExtendCommandExample(),
        Takes = ArgumentKinds.Name | ArgumentKinds.Lease | ArgumentKinds.Until,
    };

    public static readonly Command Busy = new("lease.busy")
    {
        English = ["busy", "do not disturb", "don't disturb", "leave me alone on", "mute"],
        Chinese = ["忙", "免打扰", "别打扰", "不要打扰", "勿扰"],
        Topic = HelpTopic.Leases,
        Title = LeaseWords.BusyCommandTitle(),
        Help = LeaseWords.BusyCommandHelp(),
        Example = LeaseWords.BusyCommandExample(),
        Takes = ArgumentKinds.Name | ArgumentKinds.Lease | ArgumentKinds.Until,
    };

    public static readonly Command Pin = new("lease.pin")
    {
        English = ["pin", "keep forever"],
        Chinese = ["长期保留", "固定", "永久保留"],
        Topic = HelpTopic.Leases,
        Title = LeaseWords.PinCommandTitle(),
        Help = LeaseWords.PinCommandHelp(),
        Example = LeaseWords.PinCommandExample(),
        Takes = ArgumentKinds.Name,
        AdministratorsOnly = true,
    };

    public static readonly Command Unpin = new("lease.unpin")
    {
        English = ["unpin"],
        Chinese = ["取消长期保留", "取消固定", "取消永久保留"],
        Topic = HelpTopic.Leases,
        Title = LeaseWords.UnpinCommandTitle(),
        Help = LeaseWords.UnpinCommandHelp(),
        Example = LeaseWords.UnpinCommandExample(),
        Takes = ArgumentKinds.Name,
        AdministratorsOnly = true,
    };

    public static IReadOnlyList<Command> All => [Extend, Busy, Pin, Unpin];
}
