using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WangCheng.Simulator.Teams;

/// <summary>
/// Microsoft's side of a Teams bot on one loopback address: token endpoint, OpenID keys, connector, and a page where three people chat.
/// The caller starts and stops it; <c>app.Urls</c> then has the bound address. <c>app.Services</c> has <see cref="BotAddress"/>,
/// <see cref="TeamsFaults"/> and <see cref="TeamsKeys"/>; <see cref="ChatClient"/> speaks for a person.
/// </summary>
public static class SimulatedTeams
{
    /// <summary>Throws <see cref="ArgumentException"/> naming everything that is wrong with the options.</summary>
    /// <param name="letters">What stands in the mailbox of an address: the page shows people their e-mail, which is no business of Teams itself. Null: nobody gets any.</param>
    public static WebApplication Build(TeamsSimulatorOptions options, TimeProvider? time = null, Func<string, IReadOnlyList<ShownLetter>>? letters = null)
    {
        if (options.Problems() is { Count: > 0 } problems) throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(options));

        // Empty: it often lives in the bot's process, whose settings and environment are not meant for it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url);
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSimulatedTeams(options, time ?? TimeProvider.System);
        builder.Services.AddSingleton(letters ?? (_ => []));

        var app = builder.Build();
        app.MapSimulatedTeams();
        // What was kept is read now, so that a file that cannot be read stops the start and not somebody's message.
        app.Services.GetRequiredService<TeamsKeys>();
        app.Services.GetRequiredService<People>();
        app.Services.GetRequiredService<Conversations>();
        return app;
    }
}
