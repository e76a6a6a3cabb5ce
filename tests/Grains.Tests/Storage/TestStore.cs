using ContactCenter.Storage.Sqlite.Database;
using ContactCenter.Storage.Sqlite.GrainState;
using ContactCenter.Storage.Sqlite.Hosting;
using ContactCenter.Storage.Sqlite.Reminders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace ContactCenter.Grains.Tests.Storage;

/// <summary>The providers on a file, without a silo.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private static readonly IServiceProvider Services = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly SqliteStorageOptions _options;
    private readonly SqliteDatabases _databases = new(NullLogger<SqliteDatabase>.Instance);

    public TestStore(string file, Action<SqliteStorageOptions>? configure = null, TimeProvider? time = null)
    {
        _options = new()
        {
            DataFile = file,
            Timeout = TimeSpan.FromSeconds(60),
            GrainStorageSerializer = new SystemTextJsonGrainStorageSerializer(Options.Create(new SystemTextJsonGrainStorageSerializerOptions())),
        };
        configure?.Invoke(_options);
        Time = time ?? TimeProvider.System;
        Grains = OfService("service");
        Reminders = new("service", _options, _databases, Time);
    }

    public SqliteGrainStorage Grains { get; }

    public SqliteReminderTable Reminders { get; }

    private TimeProvider Time { get; }

    /// <summary>Opens the file; closed again by disposal.</summary>
    public static async Task<TestStore> OpenAsync(string file, Action<SqliteStorageOptions>? configure = null, TimeProvider? time = null)
    {
        var store = new TestStore(file, configure, time);
        await store.Grains.StartAsync(default);
        await store.Reminders.StartAsync(default);
        return store;
    }

    /// <summary>A storage of another service on the same file, not started.</summary>
    public SqliteGrainStorage OfService(string serviceId) => new(
        "Default", serviceId, _options, _databases, Services.GetRequiredService<IActivatorProvider>(), Time);

    /// <summary>The database that the providers share.</summary>
    public Task<SqliteDatabase> DatabaseAsync() => _databases.AcquireAsync(_options, default);

    public async Task<GrainState<Note>> ReadAsync(string grain, string state = "note")
    {
        var read = new GrainState<Note>();
        await Grains.ReadStateAsync(state, Id(grain), read);
        return read;
    }

    /// <summary>Writes over what was read before; a fresh state inserts.</summary>
    public async Task<GrainState<Note>> WriteAsync(string grain, string text, GrainState<Note>? over = null, CancellationToken cancellationToken = default)
    {
        var state = new GrainState<Note>(new Note { Text = text }, over?.ETag!);
        await Grains.WriteStateAsync("note", Id(grain), state, cancellationToken);
        return state;
    }

    public static GrainId Id(string grain) => GrainId.Create("call", grain);

    public ValueTask DisposeAsync() => _databases.DisposeAsync();
}
