using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Storage.Sqlite.Reminders;

/// <summary>Deletes all reminders of a service; returns how many.</summary>
internal sealed class ReminderTableClear(string serviceId) : WriteOperation<int>
{
    protected override int Run(Writer writer) => writer.Prepare("DELETE FROM reminder WHERE service_id = ?1").Bind(1, serviceId).Run();
}
