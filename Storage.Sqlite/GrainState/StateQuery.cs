using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Storage.Sqlite.GrainState;

/// <summary>Reads of the state table.</summary>
internal static class StateQuery
{
    /// <summary>The row's version and payload, or null.</summary>
    public static StateRow? Read(Connection connection, StateKey key)
    {
        var statement = connection.Prepare(
            "SELECT version, payload FROM grain_state WHERE service_id = ?1 AND grain_id = ?2 AND state_name = ?3");
        try
        {
            return key.Bind(statement, 1).Step() ? new StateRow(statement.Integer(0), statement.Blob(1)) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The version inside the writer's transaction, or null.</summary>
    public static long? Version(Writer writer, StateKey key)
    {
        var statement = writer.Prepare("SELECT version FROM grain_state WHERE service_id = ?1 AND grain_id = ?2 AND state_name = ?3");
        long? version = key.Bind(statement, 1).Step() ? statement.Integer(0) : null;
        statement.Reset();
        return version;
    }
}
