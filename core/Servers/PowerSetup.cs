using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

internal static class PowerSetup
{
    public static IServiceCollection AddPower(this IServiceCollection services)
    {
        foreach (var deed in Enum.GetValues<PowerDeed>())
            services
                .AddSingleton<IOperationHandler>(provider => ActivatorUtilities.CreateInstance<PowerServerOperation>(provider, deed))
                .AddSingleton(new Beginning(deed.Verb(), PowerServerOperation.Look, PowerMemory.First(isHard: false)));
        return services
            .AddSingleton<PowerServer>()
            .AddSingleton<RenameServer>()
            .AddSingleton<OwnerTold>()
            .AddSingleton<HandOverServer>()
            .AddSingleton<ShowHandOver>()
            .AddSingleton<Leavers>()
            .AddSingleton<IOperationHandler>(provider => ActivatorUtilities.CreateInstance<LabelServerOperation>(provider, ServerVerbs.Rename))
            .AddSingleton<IOperationHandler>(provider => ActivatorUtilities.CreateInstance<LabelServerOperation>(provider, ServerVerbs.HandOver));
    }
}
