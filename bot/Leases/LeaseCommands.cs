using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Leases;

/// <summary>How people ask to keep their servers longer.</summary>
internal static class LeaseCommands
{
    public static readonly Command Extend = new("lease.extend")
    {
        English = ["extend", "renew", "prolong", "extend lease", "extend the lease of", "renew the lease of"],
        Chinese = ["续期", "延长", "延期", "续租", "延长租期"],
        Topic = HelpTopic.Leases,
        Title = LeaseWords.ExtendCommandTitle(),
        Help = LeaseWords.ExtendCommandHelp(),
        Example = LeaseWords.ExtendCommandExample(),
        Takes = ArgumentKinds.Name | ArgumentKinds.Lease,
    };

    public static IReadOnlyList<Command> All => [Extend];
}
