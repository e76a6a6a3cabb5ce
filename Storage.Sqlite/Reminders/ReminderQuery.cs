using System.Globalization;
using ContactCenter.Storage.Sqlite.Database;

namespace ContactCenter.Storage.Sqlite.Reminders;

/// <summary>Reads of the reminder table.</summary>
internal static class ReminderQuery
{
    private const string Columns = "SELECT grain_id, name, start_at_ticks, period_ticks, version FROM reminder WHERE service_id = ?1 ";

    public static ReminderEntry? One(Connection connection, ReminderKey key)
    {
        var statement = connection.Prepare(Columns + "AND grain_id = ?2 AND name = ?3");
        return All(key.Bind(statement, 1)).SingleOrDefault();
    }

    public static List<ReminderEntry> OfGrain(Connection connection, string serviceId, string grainId) =>
        All(connection.Prepare(Columns + "AND grain_id = ?2").Bind(1, serviceId).Bind(2, grainId));

    /// <summary>Hashes in (begin, end] on the ring; begin at or past end wraps around, so equal bounds mean everything.</summary>
    public static List<ReminderEntry> InRange(Connection connection, string serviceId, uint begin, uint end)
    {
        var statement = begin < end
            ? connection.Prepare(Columns + "AND grain_hash > ?2 AND grain_hash <= ?3")
            : connection.Prepare(Columns + "AND (grain_hash > ?2 OR grain_hash <= ?3)");
        return All(statement.Bind(1, serviceId).Bind(2, begin).Bind(3, end));
    }

    private static List<ReminderEntry> All(Statement statement)
    {
        var entries = new List<ReminderEntry>();
        try
        {
            while (statement.Step())
            {
                entries.Add(new ReminderEntry
                {
                    GrainId = GrainId.Parse(statement.Text(0), CultureInfo.InvariantCulture),
                    ReminderName = statement.Text(1),
                    StartAt = new DateTime(statement.Integer(2), DateTimeKind.Utc),
                    Period = TimeSpan.FromTicks(statement.Integer(3)),
                    ETag = statement.Integer(4).ToString(CultureInfo.InvariantCulture),
                });
            }
            return entries;
        }
        finally
        {
            statement.Reset();
        }
    }
}
