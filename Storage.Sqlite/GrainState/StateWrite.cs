using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Storage.Sqlite.GrainState;

/// <summary>Inserts (no version expected) or replaces (that very version expected) a row.</summary>
internal sealed class StateWrite(StateKey key, long? expected, ReadOnlyMemory<byte> payload, long nowMs) : WriteOperation<StateWriteResult>
{
    protected override StateWriteResult Run(Writer writer)
    {
        var version = writer.NextVersion();
        var statement = expected is null
            ? writer.Prepare(
                "INSERT INTO grain_state(version, modified_ms, payload, service_id, grain_id, state_name) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                + "ON CONFLICT DO NOTHING")
            : writer.Prepare(
                "UPDATE grain_state SET version = ?1, modified_ms = ?2, payload = ?3 "
                + "WHERE service_id = ?4 AND grain_id = ?5 AND state_name = ?6 AND version = ?7");
        key.Bind(statement.Bind(1, version).Bind(2, nowMs).Bind(3, payload.Span), 4);
        if (expected is { } known)
        {
            statement.Bind(7, known);
        }
        return statement.Run() == 1 ? new(true, version) : new(false, StateQuery.Version(writer, key));
    }
}
