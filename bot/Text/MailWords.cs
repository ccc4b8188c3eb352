namespace WangCheng.Bot.Text;

/// <summary>What a letter says besides the card it was made from.</summary>
internal static class MailWords
{
    private static readonly WordPair Pair = new("Mail");

    public static Sentence NotReachedInTeams() => Pair.Say();
    public static Sentence InPlaceOf(string name) => Pair.Say([name]);
    public static Sentence AnswerInTeams() => Pair.Say();
}
