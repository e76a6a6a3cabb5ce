using ContactCenter.Storage.Sqlite.Database;
using ContactCenter.Storage.Sqlite.GrainState;
using ContactCenter.Storage.Sqlite.Reminders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Configuration.Overrides;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace ContactCenter.Storage.Sqlite.Hosting;

/// <summary>Adds durable embedded storage to a silo. From configuration the provider type is <c>Sqlite</c>.</summary>
public static class SqliteSiloBuilderExtensions
{
    private const string RemindersOptionsName = "Sqlite-Reminders";

    /// <summary>Adds a grain storage of that name.</summary>
    public static ISiloBuilder AddSqliteGrainStorage(this ISiloBuilder builder, string name, Action<SqliteStorageOptions> configure) =>
        builder.AddSqliteGrainStorage(name, (options, _) => configure(options));

    /// <summary>Adds the grain storage of grains that name none.</summary>
    public static ISiloBuilder AddSqliteGrainStorageAsDefault(this ISiloBuilder builder, Action<SqliteStorageOptions> configure) =>
        builder.AddSqliteGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configure);

    /// <summary>Adds reminders; they may share the file of a grain storage.</summary>
    public static ISiloBuilder UseSqliteReminders(this ISiloBuilder builder, Action<SqliteStorageOptions> configure) =>
        builder.UseSqliteReminders((options, _) => configure(options));

    internal static ISiloBuilder AddSqliteGrainStorage(
        this ISiloBuilder builder, string name, Action<SqliteStorageOptions, IServiceProvider> configure)
    {
        AddOptions(builder.Services, name, name, configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Transient<
            IPostConfigureOptions<SqliteStorageOptions>, DefaultStorageProviderSerializerOptionsConfigurator<SqliteStorageOptions>>());
        builder.Services.AddGrainStorage(name, (services, key) => new SqliteGrainStorage(
            key,
            services.GetProviderClusterOptions(key).Value.ServiceId,
            services.GetOptionsByName<SqliteStorageOptions>(key),
            services.GetRequiredService<SqliteDatabases>(),
            services.GetRequiredService<IActivatorProvider>(),
            services.GetRequiredService<TimeProvider>()));
        return builder;
    }

    internal static ISiloBuilder UseSqliteReminders(this ISiloBuilder builder, Action<SqliteStorageOptions, IServiceProvider> configure)
    {
        builder.AddReminders();
        AddOptions(builder.Services, RemindersOptionsName, "Reminders", configure);
        builder.Services.AddSingleton<IReminderTable>(services => new SqliteReminderTable(
            services.GetRequiredService<IOptions<ClusterOptions>>().Value.ServiceId,
            services.GetOptionsByName<SqliteStorageOptions>(RemindersOptionsName),
            services.GetRequiredService<SqliteDatabases>(),
            services.GetRequiredService<TimeProvider>()));
        return builder;
    }

    private static void AddOptions(
        IServiceCollection services, string name, string provider, Action<SqliteStorageOptions, IServiceProvider> configure)
    {
        services.TryAddSingleton<SqliteDatabases>();
        services.AddOptions<SqliteStorageOptions>(name).Configure(configure);
        services.AddTransient<IConfigurationValidator>(
            all => new SqliteStorageOptionsValidator(all.GetOptionsByName<SqliteStorageOptions>(name), provider));
    }
}
