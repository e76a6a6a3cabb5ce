using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Storage.Sqlite.GrainState;

/// <summary>Deletes the row of that very version; to expect no row and find none is success.</summary>
internal sealed class StateClear(StateKey key, long? expected) : WriteOperation<StateWriteResult>
{
    protected override StateWriteResult Run(Writer writer)
    {
        if (expected is { } known)
        {
            var statement = writer.Prepare("DELETE FROM grain_state WHERE service_id = ?1 AND grain_id = ?2 AND state_name = ?3 AND version = ?4");
            if (key.Bind(statement, 1).Bind(4, known).Run() == 1)
            {
                return new(true, null);
            }
        }
        var stored = StateQuery.Version(writer, key);
        return new(expected is null && stored is null, stored);
    }
}
