namespace ContactCenter.Storage.Sqlite.Reminders;

/// <summary>The primary key of a reminder row.</summary>
internal readonly record struct ReminderKey(string ServiceId, string GrainId, string Name)
{
    /// <summary>Binds the key to three consecutive parameters.</summary>
    public Database.Statement Bind(Database.Statement statement, int first) =>
        statement.Bind(first, ServiceId).Bind(first + 1, GrainId).Bind(first + 2, Name);
}
