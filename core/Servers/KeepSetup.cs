using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>What people do about the leases of their servers.</summary>
internal static class KeepSetup
{
    public static IServiceCollection AddKeep(this IServiceCollection services) => services
        .AddSingleton<ExtendLease>()
        .AddSingleton<BusyLease>()
        .AddSingleton<PinLease>()
        .AddSingleton<LeaseLook>()
        // Made by hand: how it looks is nobody else's business, so their constructors are not public.
        .AddSingleton(provider => new ShowReminder(provider.GetRequiredService<Database>(), provider.GetRequiredService<LeaseLook>()))
        .AddSingleton(provider => new ShowLeaseEnd(provider.GetRequiredService<Database>(), provider.GetRequiredService<LeaseLook>()));
}
