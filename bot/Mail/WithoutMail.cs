namespace WangCheng.Bot.Mail;

/// <summary>Says once at start that there is no e-mail, if there is none.</summary>
internal sealed partial class WithoutMail(MailClient mail, ILogger<WithoutMail> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!mail.IsOn) Log.Off(logger);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "There is no e-mail, because Mail:Host is empty: what must arrive and cannot be told in Teams is told to administrators there")]
        public static partial void Off(ILogger logger);
    }
}
