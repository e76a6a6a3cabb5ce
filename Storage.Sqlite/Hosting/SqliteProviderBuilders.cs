using ContactCenter.Storage.Sqlite.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Storage;

[assembly: RegisterProvider("Sqlite", "GrainStorage", "Silo", typeof(SqliteGrainStorageBuilder))]
[assembly: RegisterProvider("Sqlite", "Reminders", "Silo", typeof(SqliteRemindersBuilder))]

namespace ContactCenter.Storage.Sqlite.Hosting;

/// <summary>Reads <c>Orleans:GrainStorage:(name)</c>.</summary>
internal sealed class SqliteGrainStorageBuilder : IProviderBuilder<ISiloBuilder>
{
    public void Configure(ISiloBuilder builder, string? name, IConfigurationSection configurationSection) =>
        builder.AddSqliteGrainStorage(name ?? ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, (options, services) =>
        {
            configurationSection.Bind(options);
            if (configurationSection["SerializerKey"] is { Length: > 0 } key)
            {
                options.GrainStorageSerializer = services.GetRequiredKeyedService<IGrainStorageSerializer>(key);
            }
        });
}

/// <summary>Reads <c>Orleans:Reminders</c>.</summary>
internal sealed class SqliteRemindersBuilder : IProviderBuilder<ISiloBuilder>
{
    public void Configure(ISiloBuilder builder, string? name, IConfigurationSection configurationSection) =>
        builder.UseSqliteReminders((options, _) => configurationSection.Bind(options));
}
