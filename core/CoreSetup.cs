using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WangCheng.Core.Store;

namespace WangCheng.Core;

/// <summary>Every room of the core, in the order of the house: a room uses only rooms above it.</summary>
public static class CoreSetup
{
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddStore();
        return services;
    }
}
