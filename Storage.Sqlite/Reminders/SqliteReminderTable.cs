using System.Globalization;
using ContactCenter.Storage.Sqlite.Database;
using ContactCenter.Storage.Sqlite.Hosting;

namespace ContactCenter.Storage.Sqlite.Reminders;

/// <summary>Reminder table on a SQLite file; the reminder service starts and stops it.</summary>
internal sealed class SqliteReminderTable(string serviceId, SqliteStorageOptions options, SqliteDatabases databases, TimeProvider time)
    : IReminderTable
{
    private readonly DatabaseClient _database = new(databases, options);

    public Task StartAsync(CancellationToken cancellationToken = default) => _database.OpenAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken = default) => _database.CloseAsync(cancellationToken);

    public Task<ReminderTableData> ReadRows(GrainId grainId) => ReadRows(grainId, CancellationToken.None);

    public async Task<ReminderTableData> ReadRows(GrainId grainId, CancellationToken cancellationToken)
    {
        var grain = grainId.ToString();
        return new(await _database.ReadAsync(connection => ReminderQuery.OfGrain(connection, serviceId, grain), cancellationToken));
    }

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => ReadRows(begin, end, CancellationToken.None);

    public async Task<ReminderTableData> ReadRows(uint begin, uint end, CancellationToken cancellationToken) =>
        new(await _database.ReadAsync(connection => ReminderQuery.InRange(connection, serviceId, begin, end), cancellationToken));

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) => ReadRow(grainId, reminderName, CancellationToken.None);

    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName, CancellationToken cancellationToken)
    {
        var key = Key(grainId, reminderName);
        return await _database.ReadAsync(connection => ReminderQuery.One(connection, key), cancellationToken);
    }

    public Task<string?> UpsertRow(ReminderEntry entry) => UpsertRow(entry, CancellationToken.None);

    public async Task<string?> UpsertRow(ReminderEntry entry, CancellationToken cancellationToken)
    {
        var upsert = new ReminderUpsert(Key(entry.GrainId, entry.ReminderName), entry, time.GetUtcNow().ToUnixTimeMilliseconds());
        return (await _database.WriteAsync(upsert, cancellationToken)).ToString(CultureInfo.InvariantCulture);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        RemoveRow(grainId, reminderName, eTag, CancellationToken.None);

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag, CancellationToken cancellationToken) =>
        long.TryParse(eTag, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && await _database.WriteAsync(new ReminderRemoval(Key(grainId, reminderName), version), cancellationToken);

    public Task TestOnlyClearTable() => TestOnlyClearTable(CancellationToken.None);

    public Task TestOnlyClearTable(CancellationToken cancellationToken) =>
        _database.WriteAsync(new ReminderTableClear(serviceId), cancellationToken);

    private ReminderKey Key(GrainId grainId, string reminderName) => new(serviceId, grainId.ToString(), reminderName);
}
