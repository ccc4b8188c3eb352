namespace WangCheng.Simulator.Teams;

/// <summary>The few sentences Teams itself says in a chat, in the language of the person who reads them.</summary>
internal static class TeamsWords
{
    /// <summary>Why what somebody said did not arrive.</summary>
    public static string NotDelivered(BotReply reply, string language) => reply switch
    {
        BotReply.Answered answered => Say(language,
            $"The bot did not take this message (it answered HTTP {answered.Status}).", $"机器人没有接受这条消息（返回 HTTP {answered.Status}）。"),
        BotReply.TooSlow => Say(language,
            "The bot did not answer within 15 seconds.", "机器人在 15 秒内没有回应。"),
        _ => Say(language,
            "The bot could not be reached. Is it running?", "无法连接到机器人。它在运行吗？"),
    };

    public static string SomethingWentWrong(string language) => Say(language, "Something went wrong. Please try again.", "出了点问题，请重试。");

    public static string Sent(string language) => Say(language, "Your response was sent to the app.", "你的回复已发送到应用。");

    private static string Say(string language, string english, string chinese) => language == Languages.Chinese ? chinese : english;
}
