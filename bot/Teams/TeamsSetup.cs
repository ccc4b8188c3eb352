using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WangCheng.Core;

namespace WangCheng.Bot.Teams;

/// <summary>The Teams wire. The host adds an <see cref="IActivityHandler"/> of its own, of any lifetime.</summary>
public static class TeamsSetup
{
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsRules>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CrashPoints>();
        services.TryAddSingleton(new ConnectorLimits());
        services.AddTeamsHttp();
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton<Tenants>();
        services.AddSingleton<SigningKeys>();
        services.AddHostedService<SigningKeysWarmUp>();
        services.AddSingleton<BotTokenValidator>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<ConnectorExchange>();
        services.AddSingleton<Pacing>();
        services.AddSingleton(it => new ConnectorClient(
            it.GetRequiredService<ConnectorExchange>(), it.GetRequiredService<ServiceUrls>(), it.GetRequiredService<Pacing>(), it.GetRequiredService<ConnectorLimits>(),
            it.GetRequiredService<TimeProvider>(), it.GetRequiredService<ILogger<ConnectorClient>>()));
        services.AddSingleton<Roster>();
        return services;
    }

    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/messages", ([FromServices] MessagesEndpoint endpoint, [FromServices] IActivityHandler handler, HttpRequest request) =>
            endpoint.AnswerAsync(request, handler));
        return routes;
    }
}
