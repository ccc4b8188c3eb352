using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Notices;
using WangCheng.Core;
using WangCheng.Core.Secrets;

namespace WangCheng.Bot.Login;

internal static class LoginSetup
{
    public static IServiceCollection AddLogin(this IServiceCollection services)
    {
        services.AddOptions<SecretsOptions>().BindConfiguration(SecretsOptions.Section)
            .Validate(secrets => secrets.KeyFolder.Length > 0, "Secrets:KeyFolder is empty: name a folder for the keys that seal passwords, outside the database and shared by all instances, such as /var/lib/wangcheng/keys.")
            .ValidateOnStart();
        foreach (var command in LoginCommands.All) services.AddCommand(command);
        return services
            .AddSingleton<LoginCards>()
            .AddTurns<LoginTurns>()
            .AddLoginSamples()
            .AddSingleton<ISeal, DataProtectionSeal>()
            .AddSingleton<SecretTeller>()
            .AddSingleton<PasswordCards>()
            .AddTurns<PasswordTurns>()
            .AddSingleton<INoticeCard, PasswordNoticeCard>()
            .AddPasswordSamples();
    }

    public static IServiceCollection AddSecretLoop(this IServiceCollection services) => services.AddHostedService<DueLoop<SecretTeller>>();

    private static IServiceCollection AddTurns<T>(this IServiceCollection services) where T : class, ICommandHandler, ICardHandler => services
        .AddSingleton<T>()
        .AddSingleton<ICommandHandler>(provider => provider.GetRequiredService<T>())
        .AddSingleton<ICardHandler>(provider => provider.GetRequiredService<T>());
}
