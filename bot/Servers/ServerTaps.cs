using WangCheng.Bot.Cards;

namespace WangCheng.Bot.Servers;

/// <summary>What a tap says about servers.</summary>
internal static class ServerTaps
{
    /// <summary>More than any name, size, image or id that exists. Answers repeat what was asked for, and a card has to hold them.</summary>
    private const int Longest = 200;

    extension(CardSubmission tap)
    {
        /// <summary>As <see cref="Taps"/> reads it, and cut where nothing that the rules accept goes on.</summary>
        public string? Claim(string key) => tap.Text(key) is { } text ? Cut(text) : null;
    }

    /// <summary>The same for typed words, so that what a tap brings back is what was shown.</summary>
    public static string Cut(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
}
