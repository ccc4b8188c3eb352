using WangCheng.Bot.Cards;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Commands;

/// <summary>Whoever installs the bot gets the menu with a greeting.</summary>
internal sealed class Welcome(HelpCards help) : IWelcome
{
    public Reply For(Turn turn) => help.Welcome(turn.Reader).ToReply();

    public Reply ForAll(Turn turn) => help.WelcomeAll(turn.Reader).ToReply();
}
