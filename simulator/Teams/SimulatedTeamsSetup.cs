using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Simulator.Teams;

/// <summary>The parts of the simulated Teams and its doors.</summary>
internal static class SimulatedTeamsSetup
{
    public static void AddSimulatedTeams(this IServiceCollection services, TeamsSimulatorOptions options, TimeProvider time)
    {
        services.AddRoutingCore();
        services.AddSingleton(options);
        services.AddSingleton(time);
        services.AddSingleton(new BotAddress(options.BotEndpoint));
        services.AddSingleton<TeamsFaults>();

        services.AddSingleton<StateFolder>();
        services.AddSingleton<Tenant>();
        services.AddSingleton<ServiceUrl>();
        services.AddSingleton(s => new TeamsKeys(s.GetRequiredService<StateFolder>()));
        services.AddSingleton<ChannelTokens>();
        services.AddSingleton<LoginTokens>();

        services.AddSingleton<ChatFeed>();
        services.AddSingleton<People>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<Places>();
        services.AddSingleton<Standing>();
        services.AddSingleton<RateTable>();
        services.AddSingleton<Refreshing>();
        services.AddSingleton<WireLog>();
        services.AddSingleton<Roster>();
        services.AddSingleton<OutgoingActivity>();
        services.AddSingleton(_ => BotDoor.NewClient());
        services.AddSingleton<Deliveries>();
        services.AddSingleton<BotDoor>();
        services.AddSingleton<Installing>();
        services.AddSingleton<Chats>();
    }

    public static void MapSimulatedTeams(this WebApplication app)
    {
        app.UseLoopbackOnly();
        app.UseWireTap();
        ServiceUrl.Use(app);
        app.MapLogin();
        app.MapOpenId();
        app.MapCreateConversation();
        app.MapConnector();
        app.MapRoster();
        app.MapTeam();
        app.MapChat();
        app.MapChatPage();
    }
}
