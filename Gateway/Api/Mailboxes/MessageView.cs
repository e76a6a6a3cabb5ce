using ContactCenter.Domain;
using ContactCenter.Domain.Mailboxes;

namespace ContactCenter.Gateway.Api.Mailboxes;

/// <summary>A message that a caller left.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CallId">Call in which it was left.</param>
/// <param name="At">When it was ready.</param>
/// <param name="Seconds">Length; absent: not known.</param>
/// <param name="From">Caller id, for agents all but the last digits hidden; absent: withheld.</param>
/// <param name="FromUser">App user who called.</param>
/// <param name="Queue">Queue in which the caller had waited.</param>
/// <param name="Status">What was done with it.</param>
/// <param name="ChangedBy">Agent who changed the status last; absent: nobody, or a supervisor.</param>
/// <param name="ChangedAt">When that was.</param>
/// <param name="Href">Where it can be heard; with <c>?download=true</c> as a file.</param>
public sealed record MessageView(
    string Id, string CallId, DateTimeOffset At, int? Seconds, string? From, string? FromUser, string? Queue, MessageStatus Status, string? ChangedBy, DateTimeOffset? ChangedAt, string Href)
{
    internal static MessageView Of(string mailbox, MailboxMessage message, bool isMasked) => new(
        message.Id,
        message.CallId,
        message.At,
        message.Seconds,
        isMasked && message.From is not null ? PhoneNumber.Mask(message.From) : message.From,
        message.FromUser,
        message.Queue,
        message.Status,
        message.ChangedBy,
        message.ChangedAt,
        $"/api/v1/mailboxes/{Uri.EscapeDataString(mailbox)}/messages/{Uri.EscapeDataString(message.Id)}/audio");
}
