using Microsoft.Extensions.Options;
using WangCheng.Core;

namespace WangCheng.Bot.Mail;

internal static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<MailOptions>, MailOptionsRules>()
            .AddSingleton<MailClient>()
            .AddSingleton<LetterText>()
            .AddSingleton<LetterSender>()
            .AddHostedService<WithoutMail>();
    }

    public static IServiceCollection AddMailLoop(this IServiceCollection services) => services.AddHostedService<DueLoop<LetterSender>>();
}
