using WangCheng.Bot.Commands;
using WangCheng.Tests.Keys;

namespace WangCheng.Tests.Histories;

/// <summary>Lines that people type: a command of the catalogue by any of its words, with some of the arguments it takes, sensible and not.</summary>
internal static class Sentences
{
    private static readonly IReadOnlyDictionary<ArgumentKinds, string[]> Shapes = new Dictionary<ArgumentKinds, string[]>
    {
        [ArgumentKinds.Size] = ["2c4g", "2核4G", "1c1g", "4c8g", "s6.large.2", "99c1g"],
        [ArgumentKinds.Disk] = ["50g", "100G", "9999g"],
        [ArgumentKinds.Lease] = ["3d", "2天", "1h", "99d"],
        [ArgumentKinds.Image] = ["ubuntu-22.04", "ubuntu-20.04", "centos-1.0"],
        [ArgumentKinds.Name] = ["web-1", "web-2", "db-1", "web", "laptop", "-nothing-"],
        [ArgumentKinds.Reason] = ["\"load test\"", "\"压测\""],
        [ArgumentKinds.Scope] = ["mine", "all"],
        [ArgumentKinds.State] = ["running", "已关机", "stopped"],
        [ArgumentKinds.Raw] = [SomeKeys.Ed25519, SomeKeys.Ecdsa, SomeKeys.Weak],
        [ArgumentKinds.Now] = ["--now", "now", "立即", "马上", "nowadays"],
        [ArgumentKinds.Language] = ["zh", "en", "中文", "English"],
        [ArgumentKinds.NewName] = ["api-1", "web-2", "web-1", "db-1", "-nothing-"],
        [ArgumentKinds.Until] = ["tomorrow 18:00", "下周五", "2020-01-01"],
        [ArgumentKinds.Hours] = ["20:00-08:30", "工作日 22:00", "25:00"],
        [ArgumentKinds.Hard] = ["--hard", "强制", "hard"],
    };

    /// <summary>What people leave out now and then. A server that is to be shown or deleted is usually named.</summary>
    private const int OneInLeftOut = 4;

    public static (bool InChinese, string Text) Of(Command command, Dice dice)
    {
        var inChinese = dice.OneIn(2);
        List<string> line = [dice.Pick(inChinese ? command.Chinese : command.English)];
        foreach (var kind in Enum.GetValues<ArgumentKinds>())
            if (Shapes.ContainsKey(kind) && command.Takes.HasFlag(kind) && !dice.OneIn(OneInLeftOut)) line.Add(Sensible(Shapes[kind], dice));
        return (inChinese, string.Join(' ', line));
    }

    public static string NewName(Dice dice) => Sensible(Shapes[ArgumentKinds.NewName], dice);

    /// <summary>Something to put into a field: of any shape, for people confuse fields.</summary>
    public static string Anything(Dice dice) => Sensible(dice.Pick<string[]>([.. Shapes.Values, ["2", "40", "-1", ""]]), dice);

    /// <summary>The last of each is nonsense, and rare.</summary>
    private static string Sensible(string[] values, Dice dice) => dice.OneIn(25) ? values[^1] : dice.Pick(values[..^1]);
}
