namespace ContactCenter.Storage.Sqlite.GrainState;

/// <summary>The primary key of a state row.</summary>
internal readonly record struct StateKey(string ServiceId, string GrainId, string StateName)
{
    /// <summary>Binds the key to three consecutive parameters.</summary>
    public Database.Statement Bind(Database.Statement statement, int first) =>
        statement.Bind(first, ServiceId).Bind(first + 1, GrainId).Bind(first + 2, StateName);
}
