using System.Globalization;
using System.Text.RegularExpressions;

namespace WangCheng.Core.Keys;

/// <summary>What a key may be called: 1 to 40 letters, digits and <c>. _ @ -</c>. Chinese is welcome. Nothing in it means anything to a file of keys.</summary>
public sealed partial record KeyName
{
    public const int MaxLength = 40;

    private const string Usual = "key";

    private KeyName(string value) => Value = value;

    public string Value { get; }

    /// <summary>How it is compared: case does not matter.</summary>
    public string Folded => Value.ToLower(CultureInfo.InvariantCulture);

    public static KeyName? From(string? text) => text is not null && Allowed().IsMatch(text) ? new(text) : null;

    /// <summary>The nearest name to a key's comment that nobody of <paramref name="taken"/> has (folded).</summary>
    public static KeyName Near(string comment, IReadOnlyCollection<string> taken)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(taken);
        var near = Others().Replace(comment, "-").Trim('-', '.');
        if (near.Length == 0) near = Usual;
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? near : $"{near[..Math.Min(near.Length, MaxLength - 4)]}-{n}").Select(name => new KeyName(name[..Math.Min(name.Length, MaxLength)]))
            .First(name => !taken.Contains(name.Folded));
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^[A-Za-z0-9\u4e00-\u9fff._@-]{1,40}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"[^A-Za-z0-9\u4e00-\u9fff._@-]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Others();
}
