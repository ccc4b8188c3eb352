using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace WangCheng.Bot.Text;

internal static class TextSetup
{
    /// <summary>Sentences and how they are told. The lexicon is read here and now, so that a missing sentence stops the start.</summary>
    public static IServiceCollection AddText(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TextOptions>().Bind(configuration.GetSection(TextOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TextOptions>, TextOptions.Check>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<TextOptions>>().Value);
        services.AddSingleton(Lexicon.Load());
        services.AddSingleton<Words>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
