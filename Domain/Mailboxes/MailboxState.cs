using System.Collections.Immutable;

namespace ContactCenter.Domain.Mailboxes;

/// <summary>The messages of a mailbox.</summary>
public sealed record MailboxState : StoredRecord
{
    /// <summary>No message was ever left.</summary>
    public static readonly MailboxState Empty = new();

    /// <summary>Changes so far.</summary>
    public int Version { get; init; }

    /// <summary>The messages, oldest first.</summary>
    public ImmutableArray<MailboxMessage> Messages { get; init; } = [];

    /// <summary>How many messages had to go because the mailbox was full; none that was new went before one that was not.</summary>
    public int Lost { get; init; }
}
