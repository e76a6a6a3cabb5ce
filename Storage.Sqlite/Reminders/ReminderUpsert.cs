using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Storage.Sqlite.Reminders;

/// <summary>Inserts or replaces a reminder, whatever its version was, as the reminder service expects; returns the new version.</summary>
internal sealed class ReminderUpsert(ReminderKey key, ReminderEntry entry, long nowMs) : WriteOperation<long>
{
    // Taken now: the entry belongs to the caller, who may change it while this waits.
    private readonly uint _hash = entry.GrainId.GetUniformHashCode();
    private readonly long _startAt = entry.StartAt.Ticks;
    private readonly long _period = entry.Period.Ticks;

    protected override long Run(Writer writer)
    {
        var version = writer.NextVersion();
        var statement = writer.Prepare(
            "INSERT INTO reminder(version, modified_ms, grain_hash, start_at_ticks, period_ticks, service_id, grain_id, name) "
            + "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (service_id, grain_id, name) DO UPDATE SET version = ?1, modified_ms = ?2, "
            + "grain_hash = ?3, start_at_ticks = ?4, period_ticks = ?5");
        statement.Bind(1, version).Bind(2, nowMs).Bind(3, _hash).Bind(4, _startAt).Bind(5, _period);
        key.Bind(statement, 6).Run();
        return version;
    }
}
