using System.Globalization;
using ContactCenter.Storage.Sqlite.Database;
using ContactCenter.Storage.Sqlite.Hosting;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace ContactCenter.Storage.Sqlite.GrainState;

/// <summary>
/// Grain storage on a SQLite file. The ETag is the row's version: a whole number that no row of the file had before.
/// A write whose wait is cancelled or times out may still land; read again before going on.
/// </summary>
internal sealed class SqliteGrainStorage(
    string name,
    string serviceId,
    SqliteStorageOptions options,
    SqliteDatabases databases,
    IActivatorProvider activators,
    TimeProvider time) : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private readonly DatabaseClient _database = new(databases, options);
    private readonly IGrainStorageSerializer _serializer = options.GrainStorageSerializer;

    /// <summary>Errors of the file stop the start of the silo.</summary>
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(
        $"{nameof(SqliteGrainStorage)}-{name}",
        ServiceLifecycleStage.RuntimeStorageServices,
        StartAsync,
        StopAsync);

    /// <summary>Opens the file, or joins the provider that has it open.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => _database.OpenAsync(cancellationToken);

    /// <summary>Commits what is queued and closes the file unless another provider uses it.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _database.CloseAsync(cancellationToken);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var key = Key(stateName, grainId);
        if (await _database.ReadAsync(connection => StateQuery.Read(connection, key), cancellationToken) is { } row)
        {
            grainState.State = _serializer.Deserialize<T>(BinaryData.FromBytes(row.Payload));
            grainState.ETag = ETag(row.Version);
            grainState.RecordExists = true;
        }
        else
        {
            Forget(grainState);
        }
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var payload = _serializer.Serialize(grainState.State).ToMemory();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var write = new StateWrite(Key(stateName, grainId), Version(grainState.ETag), payload, now);
        var result = await _database.WriteAsync(write, cancellationToken);
        if (!result.Applied)
        {
            throw Conflict("write", stateName, grainId, result.Version, grainState.ETag);
        }
        grainState.ETag = ETag(result.Version);
        grainState.RecordExists = true;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var clear = new StateClear(Key(stateName, grainId), Version(grainState.ETag));
        var result = await _database.WriteAsync(clear, cancellationToken);
        if (!result.Applied)
        {
            throw Conflict("clear", stateName, grainId, result.Version, grainState.ETag);
        }
        Forget(grainState);
    }

    private void Forget<T>(IGrainState<T> grainState)
    {
        grainState.State = activators.GetActivator<T>().Create();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    private StateKey Key(string stateName, GrainId grainId) => new(serviceId, grainId.ToString(), stateName);

    private static string? ETag(long? version) => version?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Versions count from 1, so an ETag of another store becomes one that fits no row.</summary>
    private static long? Version(string? etag) =>
        string.IsNullOrEmpty(etag) ? null : long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    /// <summary>Names the type but not the key of the grain: a key may be a phone number.</summary>
    private InconsistentStateException Conflict(string action, string stateName, GrainId grainId, long? stored, string? current) => new(
        $"Version conflict on {action} of state '{stateName}' of a '{grainId.Type}' grain in storage '{name}': "
        + $"stored ETag {ETag(stored) ?? "none"}, expected {current ?? "none"}.",
        ETag(stored),
        current);
}
