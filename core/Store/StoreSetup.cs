using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.Store;

internal static class StoreSetup
{
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration(StoreOptions.Section)
            .Validate(store => store.ConnectionString.Length > 0, "Store:ConnectionString is empty: set it to \"Data Source=FILE\" for SQLite or \"Host=…;Database=…;Username=…\" for PostgreSQL.")
            .ValidateOnStart();
        services.TryAddSingleton<CrashPoints>();
        services.TryAddSingleton(provider => new WriteGate(Options(provider).Kind));
        services.AddPooledDbContextFactory<SqliteDb>((provider, db) => db.UseSqlite(Options(provider).ConnectionString).AddInterceptors(new SqliteSettings()).ConfigureWarnings(LostRacesAreNoErrors));
        services.AddPooledDbContextFactory<PostgreSqlDb>((provider, db) => db.UseNpgsql(Options(provider).ConnectionString).ConfigureWarnings(LostRacesAreNoErrors));
        services.AddSingleton<IDbContextFactory<WangChengDb>>(provider => Options(provider).Kind switch
        {
            StoreKind.Sqlite => new Contexts<SqliteDb>(provider.GetRequiredService<IDbContextFactory<SqliteDb>>()),
            _ => new Contexts<PostgreSqlDb>(provider.GetRequiredService<IDbContextFactory<PostgreSqlDb>>()),
        });
        services.AddSingleton<Database>();
        services.AddSingleton<Migrator>();
        return services;
    }

    /// <summary>What failed is run again, or it surprises somebody who says so with what it was about: errors of EF's own before that alarm operators for nothing.</summary>
    private static void LostRacesAreNoErrors(WarningsConfigurationBuilder warnings) => warnings.Log((CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug));

    private static StoreOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StoreOptions>>().Value;

    private sealed class Contexts<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<WangChengDb> where TDb : WangChengDb
    {
        public WangChengDb CreateDbContext() => inner.CreateDbContext();

        public async Task<WangChengDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await inner.CreateDbContextAsync(cancellationToken);
    }
}
