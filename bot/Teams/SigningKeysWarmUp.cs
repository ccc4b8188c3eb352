namespace WangCheng.Bot.Teams;

/// <summary>Fetches the keys while the program starts, so that the first person does not wait for it. Failing is no reason not to start.</summary>
internal sealed class SigningKeysWarmUp(SigningKeys keys) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => keys.WarmAsync(stoppingToken);
}
