using System.Text;

namespace ContactCenter.Domain.CallLogs;

/// <summary>An erasure under way. The number is kept until it is done, and not longer.</summary>
/// <param name="Id">Id: that of the operation that asked for it.</param>
/// <param name="Number">The number, digits.</param>
/// <param name="RequestedAt">When it was asked for: calls that end later are not part of it.</param>
/// <param name="NextHour">Hour of the log that comes next.</param>
/// <param name="Calls">Calls changed so far.</param>
public sealed record PendingErasure(string Id, string Number, DateTimeOffset RequestedAt, DateTimeOffset NextHour, int Calls) : StoredRecord
{
    // Full numbers are not logged.
    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder text)
    {
        text.Append("Id = ").Append(Id);
        return true;
    }
}
