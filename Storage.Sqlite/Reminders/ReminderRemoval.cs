using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Storage.Sqlite.Reminders;

/// <summary>Deletes a reminder of that very version; false when there is none.</summary>
internal sealed class ReminderRemoval(ReminderKey key, long version) : WriteOperation<bool>
{
    protected override bool Run(Writer writer)
    {
        var statement = writer.Prepare("DELETE FROM reminder WHERE service_id = ?1 AND grain_id = ?2 AND name = ?3 AND version = ?4");
        return key.Bind(statement, 1).Bind(4, version).Run() == 1;
    }
}
