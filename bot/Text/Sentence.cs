using System.Runtime.CompilerServices;

namespace WangCheng.Bot.Text;

/// <summary>
/// Something to be said, before anyone knows in which language: the name of a sentence and what goes into it. <see cref="Words"/> says it to a reader.
/// Parts may be text of people (escaped where it must be), numbers, <see cref="DateTimeOffset"/>, <see cref="Moment"/>, other sentences and lists of sentences.
/// </summary>
internal sealed record Sentence(string Pair, string Name, IReadOnlyList<object> Parts)
{
    public override string ToString() => $"{Pair}.{Name}";
}

/// <summary>The sentences of one capability: <c>NAME.resx</c> and <c>NAME.zh-Hans.resx</c>. A member of the capability's <c>…Words</c> class is the key of the same name.</summary>
internal sealed record WordPair(string Name)
{
    public Sentence Say([CallerMemberName] string name = "") => new(Name, name, []);

    public Sentence Say(object[] parts, [CallerMemberName] string name = "") => new(Name, name, parts);
}
