using System.Globalization;

namespace ContactCenter.Grains.Interfaces.Audits;

/// <summary>Changes that people and machine clients asked for on one day (UTC); keyed by <see cref="KeyOf"/>.</summary>
[Alias("cc.audit-log"), GrainInterfaceType("cc.audit-log")]
public interface IAuditLogGrain : IGrainWithStringKey
{
    /// <summary>Adds an entry, UTF-8 JSON of <c>AuditEntry</c>; the same again changes nothing. Answers after it is stored.</summary>
    [Alias("append")]
    ValueTask Append(byte[] entry);

    /// <summary>All entries in no particular order, as a JSON array of <c>AuditEntry</c>.</summary>
    [Alias("entries")]
    ValueTask<byte[]> Entries();

    /// <summary>Deletes everything. May be sent again.</summary>
    [Alias("clear")]
    ValueTask Clear();

    /// <summary>Key of the day of a moment; in the form of <c>CallLogKey</c>, of its first hour.</summary>
    static string KeyOf(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd}T00/00");
}
