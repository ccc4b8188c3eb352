using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.Servers;

/// <summary>What makes things undone: restoring, calling off, asking again.</summary>
internal static class UndoSetup
{
    public static IServiceCollection AddUndo(this IServiceCollection services) => services
        .AddSingleton<CallOff>()
        .AddSingleton<DeletionWindow>()
        .AddSingleton<DeletionUndone>()
        .AddSingleton<RetryServer>()
        // Made by hand: what they are built from is nobody else's business, so their constructors are not public.
        .AddSingleton(provider => new RestoreServer(provider.GetRequiredService<CallOff>()))
        .AddSingleton(provider => new CancelServer(provider.GetRequiredService<CallOff>()));
}
