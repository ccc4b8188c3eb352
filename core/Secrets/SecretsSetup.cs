using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WangCheng.Core.Secrets;

internal static class SecretsSetup
{
    /// <summary>The host brings the <see cref="ISeal"/>.</summary>
    public static IServiceCollection AddSecrets(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => RandomNumberGenerator.Create());
        return services
            .AddSingleton<NewPassword>()
            .AddSingleton<SecretBell>()
            .AddSingleton<SecretBox>()
            .AddSingleton<SecretClaims>();
    }
}
