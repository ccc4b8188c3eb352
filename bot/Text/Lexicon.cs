using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text;

namespace WangCheng.Bot.Text;

/// <summary>Every sentence of every pair in every language, read once in a process, at its start. A language that lacks a sentence stops the start: nobody ever sees a bare key.</summary>
internal sealed class Lexicon
{
    private const string Folder = "WangCheng.Bot.Text.";
    private const string Suffix = ".resources";

    private static readonly Lazy<Lexicon> Only = new(Read);

    private readonly FrozenDictionary<(Language, string Pair, string Name), CompositeFormat> sentences;

    private Lexicon(Dictionary<(Language, string, string), CompositeFormat> sentences) => this.sentences = sentences.ToFrozenDictionary();

    public IEnumerable<(Language Language, string Pair, string Name)> Keys => sentences.Keys;

    public CompositeFormat Find(Language language, Sentence sentence) =>
        sentences.TryGetValue((language, sentence.Pair, sentence.Name), out var found)
            ? found
            : throw new MissingManifestResourceException($"No sentence {sentence} in {language}.");

    /// <exception cref="MissingManifestResourceException">A sentence or a whole language is missing; the message lists all that is missing.</exception>
    public static Lexicon Load() => Only.Value;

    private static Lexicon Read()
    {
        var found = new Dictionary<(Language, string, string), CompositeFormat>();
        foreach (var pair in Pairs())
        {
            var resources = new ResourceManager(Folder + pair, typeof(Lexicon).Assembly);
            foreach (var language in Languages.All)
                foreach (var (name, text) in Read(resources, language))
                    found.Add((language, pair, name), CompositeFormat.Parse(text));
        }

        var missing = found.Keys
            .SelectMany(key => Languages.All, (key, language) => (language, key.Item2, key.Item3))
            .Where(key => !found.ContainsKey(key))
            .Select(key => $"{key.Item2}.{key.Item3} in {key.language}").Distinct().Order().ToList();
        if (missing.Count > 0)
            throw new MissingManifestResourceException($"{missing.Count} sentences are missing: {string.Join(", ", missing)}.");
        return new(found);
    }

    private static IEnumerable<string> Pairs() =>
        typeof(Lexicon).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Suffix.Length]);

    // tryParents: false, because English standing in for a missing Chinese sentence is the silence this class is here to break.
    private static IEnumerable<(string, string)> Read(ResourceManager resources, Language language)
    {
        var culture = language == Language.Zh ? CultureInfo.GetCultureInfo("zh-Hans") : CultureInfo.InvariantCulture;
        var set = resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        if (set is null) yield break;
        foreach (System.Collections.DictionaryEntry entry in set)
            yield return ((string)entry.Key, (string)entry.Value!);
    }
}
