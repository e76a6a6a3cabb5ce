using System.Collections.Immutable;

namespace ContactCenter.Domain.Mailboxes;

/// <summary>The life of messages. Total; whatever is said again changes nothing.</summary>
public static class MailboxRules
{
    /// <summary>Most messages of a mailbox; beyond, the oldest that is done goes, else the oldest that was heard, else the oldest.</summary>
    public const int MaxKept = 2_000;

    /// <summary>Most characters of a mailbox's name.</summary>
    public const int LongestName = 100;

    /// <summary>A message was left. One that is known stays as it is.</summary>
    public static MailboxState Filed(MailboxState state, MailboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(message);
        if (state.Messages.Any(known => known.Id == message.Id))
        {
            return state;
        }

        var kept = Kept(state.Messages);
        var at = kept.Length;
        while (at > 0 && kept[at - 1].At > message.At)
        {
            at--;
        }

        return state with { Version = state.Version + 1, Messages = kept.Insert(at, message), Lost = state.Lost + state.Messages.Length - kept.Length };
    }

    /// <summary>Somebody says what was done with a message.</summary>
    /// <returns>The state, and whether there is such a message.</returns>
    public static (MailboxState State, bool IsKnown) Marked(MailboxState state, string id, MessageStatus status, string? agent, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Find(state, id) is not { IsDeleted: false } message ? (state, false)
            : message.Status == status ? (state, true)
            : (With(state, message, message with { Status = status, ChangedBy = agent, ChangedAt = now }), true);
    }

    /// <summary>Somebody deletes a message.</summary>
    /// <returns>The state, and whether there is such a message.</returns>
    public static (MailboxState State, bool IsKnown) Deleted(MailboxState state, string id)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Find(state, id) is { IsDeleted: false } message ? (With(state, message, message with { IsDeleted = true }), true) : (state, false);
    }

    /// <summary>Recordings are there no longer: neither are their messages.</summary>
    /// <param name="state">The mailbox.</param>
    /// <param name="call">Of which call.</param>
    /// <param name="id">Which; null: all of the call.</param>
    public static MailboxState Dropped(MailboxState state, string call, string? id)
    {
        ArgumentNullException.ThrowIfNull(state);
        var left = state.Messages.RemoveAll(message => message.CallId == call && (id is null || message.Id == id));
        return left.Length == state.Messages.Length ? state : state with { Version = state.Version + 1, Messages = left };
    }

    /// <summary>A message that is not deleted, or null.</summary>
    public static MailboxMessage? Find(MailboxState state, string id)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Messages.FirstOrDefault(message => message.Id == id && !message.IsDeleted);
    }

    private static MailboxState With(MailboxState state, MailboxMessage was, MailboxMessage now) =>
        state with { Version = state.Version + 1, Messages = state.Messages.Replace(was, now) };

    private static ImmutableArray<MailboxMessage> Kept(ImmutableArray<MailboxMessage> messages) => messages.Length < MaxKept ? messages
        : messages.Remove(messages.FirstOrDefault(message => message.Status == MessageStatus.Done)
            ?? messages.FirstOrDefault(message => message.Status == MessageStatus.Heard) ?? messages[0]);
}
