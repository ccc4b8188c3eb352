using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.Operations;

internal static class OperationsSetup
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<OperationQueue>()
        .AddSingleton<OperationClaims>()
        .AddSingleton<OperationBell>()
        .AddSingleton<ClockGuard>()
        .AddSingleton<OperationWorker>();
}
