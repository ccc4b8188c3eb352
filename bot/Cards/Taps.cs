namespace WangCheng.Bot.Cards;

internal static class Taps
{
    /// <summary>Drawn with a form, kept through its repairs, used up when what it asks for is accepted.</summary>
    public static string NewNonce() => Guid.NewGuid().ToString("N");

    extension(CardSubmission tap)
    {
        /// <summary>What was filled in, else what the button carried, else null.</summary>
        public string? Text(string key) => tap.Inputs.GetValueOrDefault(key) ?? tap.Data.GetValueOrDefault(key);

        /// <summary>What makes a repeat of this tap recognisable: the nonce of its card, or a new one when the card has none that could be one.</summary>
        public string NonceOrNew() => tap.Text("nonce") is { Length: > 0 and <= 64 } nonce ? nonce : NewNonce();
    }
}
