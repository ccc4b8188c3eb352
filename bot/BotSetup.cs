using WangCheng.Bot.Automation;
using WangCheng.Bot.Calendar;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Health;
using WangCheng.Bot.Keys;
using WangCheng.Bot.Leases;
using WangCheng.Bot.Login;
using WangCheng.Bot.Mail;
using WangCheng.Bot.Notices;
using WangCheng.Bot.OffHours;
using WangCheng.Bot.People;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;

namespace WangCheng.Bot;

/// <summary>Every room of the bot on top of the core's.</summary>
internal static class BotSetup
{
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration) => services
        .AddCore(configuration)
        .AddTeams(configuration)
        .AddText(configuration)
        .AddTurns()
        .AddCards()
        .AddCommands()
        .AddRoutes()
        .AddNoticeSender()
        .AddMail()
        .AddHealth()
        .AddPeopleCommands()
        .AddServerCommands()
        .AddKeyCommands()
        .AddPower()
        .AddLeases()
        .AddOffHours()
        .AddLogin()
        .AddAutomationCommands()
        .AddCalendarNotices();

    /// <summary>The loops that do what is due. Tests leave them out and do what is due by hand.</summary>
    public static IServiceCollection AddBotLoops(this IServiceCollection services) => services
        .AddCoreLoops()
        .AddNoticeLoop()
        .AddMailLoop()
        .AddSecretLoop()
        .AddLeaverLoop();

    public static WebApplication UseBot(this WebApplication app)
    {
        app.MapTeams();
        app.MapHealth();
        return app;
    }
}
