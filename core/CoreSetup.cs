using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Automation;
using WangCheng.Core.Calendar;
using WangCheng.Core.Catalog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Keys;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Retention;
using WangCheng.Core.Secrets;
using WangCheng.Core.Servers;
using WangCheng.Core.Store;

namespace WangCheng.Core;

/// <summary>Every room of the core, in the order of the house: a room uses only rooms above it.</summary>
public static class CoreSetup
{
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddStore()
            .AddHuawei(configuration.GetSection(HuaweiOptions.Section))
            .AddActionLog()
            .AddNotices()
            .AddSecrets()
            .AddOperations()
            .AddPeople()
            .AddCalendar()
            .AddKeys()
            .AddCatalog()
            .AddQuotas()
            .AddAutomation()
            .AddLeases()
            .AddServers()
            .AddRetention();
    }

    /// <summary>The loops that do what is due. Tests leave them out and do what is due by hand.</summary>
    public static IServiceCollection AddCoreLoops(this IServiceCollection services) => services
        .AddActionLogLoop()
        .AddHostedService<DueLoop<OperationWorker>>()
        .AddHostedService<DueLoop<LeaseSweeper>>()
        .AddHostedService<DueLoop<CalendarWatch>>()
        .AddHostedService<DueLoop<OldWork>>()
        .AddHostedService<DueLoop<OldLog>>()
        .AddHostedService<DueLoop<ServerReconciler>>()
        .AddHostedService<DueLoop<OffHoursSweeper>>()
        .AddHostedService<CatalogLoop>();
}
