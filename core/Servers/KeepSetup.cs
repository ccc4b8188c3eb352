using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.Servers;

/// <summary>What people do about the leases of their servers.</summary>
internal static class KeepSetup
{
    public static IServiceCollection AddKeep(this IServiceCollection services) => services.AddSingleton<ExtendLease>();
}
