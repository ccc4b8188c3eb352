using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.Keys;

internal static class KeysSetup
{
    public static IServiceCollection AddKeys(this IServiceCollection services) => services
        .AddSingleton<AddKey>()
        .AddSingleton<RemoveKey>()
        .AddSingleton<ListKeys>();
}
