using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Commands;

/// <summary>Writes docs/commands.md from the catalogue of commands and the sentences that people read.</summary>
internal static class CommandDocs
{
    private static readonly (ArgumentKinds Kind, string Meaning, string Example)[] Arguments =
    [
        (ArgumentKinds.Name, "name", "`web-1`, or its beginning"),
        (ArgumentKinds.NewName, "new name", "`to api-1`, `为api-1`"),
        (ArgumentKinds.Hard, "by force", "`--hard`, `hard`, `force`, `强制`; also right before the word"),
        (ArgumentKinds.Size, "size", "`4c8g`, `4核8G`, `s6.large.2`"),
        (ArgumentKinds.Disk, "disk", "`100g`, `硬盘100G`"),
        (ArgumentKinds.Lease, "how long", "`3d`, `36h`, `三天`"),
        (ArgumentKinds.Until, "until when", "`2026-12-01 18:00`, `12/1` (the month first), `next Friday 6pm`, `下周五下午6点`, `月底`; without a time 18:00, without a year or month the next one to come, weeks begin on Monday"),
        (ArgumentKinds.Hours, "hours of every day", "`20:00-08:30`, `weekdays`, `晚上8点到早上8点半`, `工作日`"),
        (ArgumentKinds.Image, "image", "`ubuntu-22.04`"),
        (ArgumentKinds.Reason, "what for", "`\"load test\"`, `用于压测`"),
        (ArgumentKinds.Scope, "whose", "`team`, `all`, `团队`, `所有`"),
        (ArgumentKinds.State, "state", "`running`, `stopped`, `运行中`, `已关机`"),
        (ArgumentKinds.Now, "at once", "`--now`, `now`, `立即`, `马上`"),
        (ArgumentKinds.NewName, "new name", "`to api-1`, `改名为 api-1`"),
        (ArgumentKinds.Hard, "by force", "`--hard`, `强制`"),
        (ArgumentKinds.Raw, "public key", "`ssh-ed25519 AAAA… laptop`"),
        (ArgumentKinds.Language, "language", "`en`, `zh`, `英文`, `中文`"),
    ];

    /// <summary>Every kind of argument that some command takes, so that a new kind cannot stay unexplained.</summary>
    public static ArgumentKinds Explained => Arguments.Aggregate(ArgumentKinds.None, (all, entry) => all | entry.Kind);

    public static string Write(CommandCatalog catalog) => $"""
        # What people can say

        <!-- Written from the commands by tests/Commands/CommandDocs.cs: do not edit. To write it anew: WANGCHENG_REWRITE_DOCS=1 dotnet test tests -->

        Everybody is understood in both languages, whichever they are answered in: with spaces or without, in full-width letters and digits, with units in any case, with arguments in any
        order. A name may be its beginning, where only one server begins so. What is not understood gets at most three suggestions; what takes something away is never guessed, must be the
        first word, and always asks once more. In group chats and channels the bot hears what mentions it, and answers in the person's own chat unless the table says otherwise.

        {string.Join("\n\n", HelpTopic.All.Where(topic => catalog.All.Any(command => command.Topic == topic)).Select(topic => Section(topic, catalog)))}

        ## What can stand behind the word

        | argument | as in |
        |--|--|
        {string.Join('\n', Arguments.Select(argument => $"| {argument.Meaning} | {argument.Example} |"))}

        """.ReplaceLineEndings("\n");

    private static string Section(HelpTopic topic, CommandCatalog catalog) => $"""
        ## {Say(topic.Title)}

        | verb | English | 中文 | with | for example | |
        |--|--|--|--|--|--|
        {string.Join('\n', catalog.All.Where(command => command.Topic == topic).Select(Row))}

        {string.Join('\n', catalog.All.Where(command => command.Topic == topic).Select(command => $"- `{command.Verb}`: {Say(command.Help)}"))}
        """;

    private static string Row(Command command) =>
        $"| `{command.Verb}` | {Words(command.English)} | {Words(command.Chinese)} | {With(command)} | {Lines(command)} | {string.Join(", ", Remarks(command))} |";

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    private static string With(Command command) => string.Join(", ", Arguments.Where(argument => command.Takes.HasFlag(argument.Kind)).Select(argument => argument.Meaning));

    private static string Lines(Command command) =>
        string.Join(", ", new[] { command.Example }.Concat(command.Also.Select(also => also.Line)).SelectMany(line => (string[])[$"`{Say(line)}`", $"`{Speaking.Words.Say(Speaking.Chinese, line)}`"]).Distinct());

    private static IEnumerable<string> Remarks(Command command)
    {
        if (command.AdministratorsOnly) yield return "administrators";
        if (command.Destructive) yield return "asks once more";
        if (!command.PersonalOnly) yield return "answered where it is asked";
    }

    private static string Say(Sentence sentence) => Speaking.Words.Say(Speaking.English, sentence);
}
