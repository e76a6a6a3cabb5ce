using System.Collections.Immutable;
using ContactCenter.Domain.Mailboxes;

namespace ContactCenter.Grains.Mailboxes;

/// <summary>A mailbox as <c>/api/v1/mailboxes</c> reads it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lost">Messages that had to go because it was full.</param>
/// <param name="Messages">The messages, newest first.</param>
public sealed record MailboxView(string Name, int Lost, ImmutableArray<MailboxMessage> Messages);
