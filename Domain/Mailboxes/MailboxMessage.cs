using System.Text;

namespace ContactCenter.Domain.Mailboxes;

/// <summary>A message that a caller left.</summary>
public sealed record MailboxMessage : StoredRecord
{
    /// <summary>Id of the recording.</summary>
    public required string Id { get; init; }

    /// <summary>Call in which it was left.</summary>
    public required string CallId { get; init; }

    /// <summary>When it was ready.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Length in seconds; null: not known.</summary>
    public int? Seconds { get; init; }

    /// <summary>Caller id; null: withheld, or an app user.</summary>
    public string? From { get; init; }

    /// <summary>App user who called; null: nobody of ours.</summary>
    public string? FromUser { get; init; }

    /// <summary>Queue in which the caller had waited; null: none.</summary>
    public string? Queue { get; init; }

    /// <summary>What was done with it.</summary>
    public MessageStatus Status { get; init; }

    /// <summary>Agent who changed the status last; null: nobody, or a supervisor.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>When the status changed last; null: never.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>True once it is to be deleted: shown to nobody, and gone when its call has forgotten the recording.</summary>
    public bool IsDeleted { get; init; }

    // Full numbers are not logged.
    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder text)
    {
        text.Append("Id = ").Append(Id).Append(", From = ").Append(PhoneNumber.Mask(From));
        return true;
    }
}
