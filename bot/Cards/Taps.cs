namespace WangCheng.Bot.Cards;

internal static class Taps
{
    extension(CardSubmission tap)
    {
        /// <summary>What was filled in, else what the button carried, else null.</summary>
        public string? Text(string key) => tap.Inputs.GetValueOrDefault(key) ?? tap.Data.GetValueOrDefault(key);
    }
}
