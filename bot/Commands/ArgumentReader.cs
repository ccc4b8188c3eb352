using System.Text.RegularExpressions;
using WangCheng.Bot.Commands.When;

namespace WangCheng.Bot.Commands;

/// <summary>
/// Gives each token of a line its place among the arguments, wherever it stands. (1) capacities find out whether they are memory or disk, (2) every token takes
/// its place, the first of a kind winning, (3) what has no place is kept as not understood.
/// </summary>
internal sealed partial class ArgumentReader
{
    private readonly string line;
    private readonly ArgumentKinds takes;
    private readonly List<Token> tokens;
    private readonly List<Token> meaningful;
    private readonly Dictionary<Token, MarkKind> nouns;
    private readonly List<string> unknown = [];
    private readonly MomentParts moment = new();
    private readonly HoursParts hours = new();
    private Arguments found = Arguments.None;

    private ArgumentReader(string line, ArgumentKinds takes)
    {
        this.line = line;
        this.takes = takes;
        tokens = Scanner.Scan(line, takes);
        meaningful = [.. tokens.Where(token => token is not Token.Mark { Kind: MarkKind.Noise })];
        nouns = CapacityNouns.Find(meaningful);
    }

    public static Arguments Read(string line, ArgumentKinds takes) => new ArgumentReader(line, takes).Read();

    private Arguments Read()
    {
        var (cpu, memory) = FindSize();
        if (cpu is not null && memory is not null) found = found with { Size = new(cpu.Count, memory.GiB) };

        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i])
            {
                case Token.Cpu or Token.Capacity when found.Size is not null && (tokens[i] == cpu || tokens[i] == memory):
                case Token.Mark { Kind: MarkKind.Noise or MarkKind.Memory or MarkKind.Disk }:
                    break;
                case Token.Capacity disk when found.DiskGiB is null && takes.HasFlag(ArgumentKinds.Disk):
                    found = found with { DiskGiB = disk.GiB };
                    break;
                case Token.Length length when found.Lease is null || Continues(i):
                    found = found with { Lease = Sum(found.Lease ?? TimeSpan.Zero, length.Value) };
                    break;
                case Token.Day or Token.Clock when takes.HasFlag(ArgumentKinds.Until) && moment.TryAdd(tokens[i]):
                case Token.Clock or Token.Days or Token.Switch when takes.HasFlag(ArgumentKinds.Hours) && hours.TryAdd(tokens[i]):
                    break;
                case Token.Flavor when found.Flavor is null:
                    found = found with { Flavor = Source(tokens[i]).ToLowerInvariant() };
                    break;
                case Token.Quoted quoted when found.Reason is null && takes.HasFlag(ArgumentKinds.Reason):
                    found = found with { Reason = quoted.Text };
                    break;
                case Token.Quoted quoted when found.Name is null && TakesOnlyNames:
                    found = found with { Name = quoted.Text.ToLowerInvariant() };
                    break;
                case Token.Quoted quoted when found.NewName is null && takes.HasFlag(ArgumentKinds.NewName):
                    found = found with { NewName = quoted.Text.ToLowerInvariant() };
                    break;
                case Token.Scope scope when found.Scope is null:
                    found = found with { Scope = scope.Value };
                    break;
                case Token.State state when found.State is null:
                    found = found with { State = state.Value };
                    break;
                case Token.InLanguage language when found.Language is null:
                    found = found with { Language = language.Value };
                    break;
                case Token.Now:
                    found = found with { IsNow = true };
                    break;
                case Token.Mark { Kind: MarkKind.Reason } when found.Reason is null && LastOfReason(i + 1) is { } last:
                    found = found with { Reason = line[FirstWord(i + 1).Start..tokens[last].End] };
                    i = last;
                    break;
                case Token.Mark { Kind: MarkKind.NewName } when found.NewName is null && Next(i) is Token.Word or Token.Quoted:
                    found = found with { NewName = NameFrom(tokens[++i]) };
                    break;
                case Token.Mark { Kind: MarkKind.Hard }:
                    found = found with { Hard = true };
                    break;
                case Token.Mark { Kind: MarkKind.Name } when found.Name is null && Next(i) is Token.Word or Token.Quoted:
                    found = found with { Name = NameFrom(tokens[++i]) };
                    break;
                case Token.Mark:
                    break;
                case Token.Word:
                    i = PlaceWord(i);
                    break;
                default:
                    unknown.Add(Source(tokens[i]));
                    break;
            }
        }

        return NameOutOfTheRest() with { Unknown = unknown, Until = moment.Build(), Hours = hours.Build() };
    }

    private (Token.Cpu?, Token.Capacity?) FindSize()
    {
        var cpu = meaningful.OfType<Token.Cpu>().FirstOrDefault();
        if (cpu is null) return (null, null);
        var at = meaningful.IndexOf(cpu);
        return (cpu, nouns.FirstOrDefault(noun => noun.Value == MarkKind.Memory).Key as Token.Capacity ?? MemoryAt(at + 1) ?? MemoryAt(at - 1));
    }

    private Token.Capacity? MemoryAt(int i) => i >= 0 && i < meaningful.Count && meaningful[i] is Token.Capacity capacity && !nouns.ContainsKey(capacity) ? capacity : null;

    private int PlaceWord(int i)
    {
        var word = Source(tokens[i]);
        if (takes.HasFlag(ArgumentKinds.Image) && found.ImageText is null && ImageWord.Family(word))
        {
            var version = i + 1 < tokens.Count && tokens[i + 1] is Token.Mark { Kind: MarkKind.Noise } ? i + 2 : i + 1;
            var joined = version < tokens.Count && tokens[version] is Token.Word && Version().IsMatch(Source(tokens[version]));
            found = found with { ImageText = (joined ? $"{word}-{Source(tokens[version])}" : word).ToLowerInvariant() };
            return joined ? version : i;
        }

        if (IsImage(word) && found.ImageText is null) found = found with { ImageText = word.ToLowerInvariant() };
        else if (IsImage(word)) unknown.Add(word);
        else if (takes.HasFlag(ArgumentKinds.Name) && found.Name is null && FitsName(word)) found = found with { Name = word.ToLowerInvariant() };
        else if (takes.HasFlag(ArgumentKinds.NewName) && found.NewName is null && FitsName(word)) found = found with { NewName = word.ToLowerInvariant() };
        else unknown.Add(word);
        return i;
    }

    // Of two names the first is the first, whatever it looks like.
    private bool FitsName(string word) => takes.HasFlag(ArgumentKinds.NewName) || NameLike().IsMatch(word);

    /// <summary>Nothing but names, and how or when.</summary>
    private bool TakesOnlyNames =>
        (takes & ~(ArgumentKinds.NewName | ArgumentKinds.Hard | ArgumentKinds.Now | ArgumentKinds.Lease | ArgumentKinds.Until | ArgumentKinds.Hours)) == ArgumentKinds.Name;

    // A command that wants nothing but names takes whatever was written, so that "no server called 测试机" can be said.
    private Arguments NameOutOfTheRest()
    {
        if (!TakesOnlyNames) return found;
        if (found.Name is null && TakeUnknown() is { } name) found = found with { Name = name };
        if (found.NewName is null && takes.HasFlag(ArgumentKinds.NewName) && TakeUnknown() is { } newName) found = found with { NewName = newName };
        return found;
    }

    private string? TakeUnknown()
    {
        if (unknown.Count == 0) return null;
        var name = unknown[0].ToLowerInvariant();
        unknown.RemoveAt(0);
        return name;
    }

    private Token FirstWord(int i)
    {
        while (tokens[i] is not Token.Word) i++;
        return tokens[i];
    }

    private int? LastOfReason(int from)
    {
        int? last = null;
        for (var i = from; i < tokens.Count && tokens[i] is Token.Word or Token.Mark { Kind: not MarkKind.Name }; i++)
        {
            if (tokens[i] is not Token.Word) continue;
            if (IsImage(Source(tokens[i]))) break;
            last = i;
        }

        return last;
    }

    private bool IsImage(string word) => takes.HasFlag(ArgumentKinds.Image) && (ImageWord.Family(word) || ImageWord.FamilyWithVersion(word));

    private bool Continues(int i) => i > 0 && tokens[i - 1] is Token.Length && tokens[i - 1].End == tokens[i].Start;

    private static TimeSpan Sum(TimeSpan a, TimeSpan b) => a > TimeSpan.MaxValue - b ? TimeSpan.MaxValue : a + b;

    private Token? Next(int i) => i + 1 < tokens.Count ? tokens[i + 1] : null;

    private string NameFrom(Token token) => (token is Token.Quoted quoted ? quoted.Text : Source(token)).ToLowerInvariant();

    private string Source(Token token) => line[token.Start..token.End].TrimEnd('.');

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9._-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex NameLike();

    [GeneratedRegex(@"^[0-9]{1,4}([.][0-9]{1,2})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Version();
}
