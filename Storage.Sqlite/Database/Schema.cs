namespace ContactCenter.Storage.Sqlite.Database;

/// <summary>The tables and how a file gets them. Migrations only go forward; a file of a later version is refused.</summary>
internal static class Schema
{
    /// <summary>Migration n leads from version n to n + 1; never change one that was released.</summary>
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE meta(key TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO meta(key, value) VALUES ('schema_version', 0), ('next_version', 1);
        CREATE TABLE grain_state(
            service_id TEXT NOT NULL, grain_id TEXT NOT NULL, state_name TEXT NOT NULL,
            version INTEGER NOT NULL, modified_ms INTEGER NOT NULL, payload BLOB NOT NULL,
            PRIMARY KEY (service_id, grain_id, state_name));
        CREATE TABLE reminder(
            service_id TEXT NOT NULL, grain_id TEXT NOT NULL, name TEXT NOT NULL, grain_hash INTEGER NOT NULL,
            version INTEGER NOT NULL, modified_ms INTEGER NOT NULL, start_at_ticks INTEGER NOT NULL, period_ticks INTEGER NOT NULL,
            PRIMARY KEY (service_id, grain_id, name));
        CREATE INDEX reminder_by_hash ON reminder(service_id, grain_hash);
        """,
    ];

    /// <summary>The version this program writes.</summary>
    public static int Latest => Migrations.Length;

    /// <summary>The version of an existing file: 0 for one without any table, null for a database of something else.</summary>
    public static long? Find(Connection connection)
    {
        if (connection.Integer("SELECT 1 FROM sqlite_master LIMIT 1") is null)
        {
            return 0;
        }
        return connection.Integer("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'") is null
               || connection.Integer("SELECT 1 FROM pragma_table_info('meta') WHERE name = 'key'") is null
               || connection.Integer("SELECT 1 FROM pragma_table_info('meta') WHERE name = 'value'") is null
            ? null
            : connection.Integer("SELECT value FROM meta WHERE key = 'schema_version'");
    }

    /// <summary>Brings a file that <see cref="Find"/> knows to <see cref="Latest"/>, all or nothing.</summary>
    public static void Migrate(Connection connection, long from)
    {
        if (from == Latest)
        {
            return;
        }
        var script = string.Concat(Migrations.Skip((int)from));
        connection.Execute($"BEGIN IMMEDIATE; {script} UPDATE meta SET value = {Latest} WHERE key = 'schema_version'; COMMIT;");
    }
}
