using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Recordings;
using ContactCenter.Domain.Mailboxes;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Mailboxes;

namespace ContactCenter.Grains.Calls;

/// <summary>Messages that a caller left, told to their mailboxes until these acknowledge.</summary>
internal sealed class CallMessages(IGrainFactory grains, string id)
{
    // Most calls leave no message.
    private HashSet<string>? _filed;

    /// <summary>True for a call that has, or had, a message for a mailbox.</summary>
    public static bool HasAny(CallState state)
    {
        foreach (var entry in state.Timeline)
        {
            if (entry.Recorded?.Mailbox is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True while a mailbox does not know of a message.</summary>
    public bool AreOpen(CallState state) => Open(state).Any();

    /// <summary>Tells every mailbox.</summary>
    public async Task File(CallState state)
    {
        foreach (var recording in Open(state).ToArray())
        {
            var message = new MailboxMessage
            {
                Id = recording.Id,
                CallId = id,
                At = recording.At,
                Seconds = recording.Seconds,
                From = state.Party?.From,
                FromUser = state.Party?.FromUser,
                Queue = recording.Queue,
            };
            await grains.GetGrain<IMailboxGrain>(recording.Mailbox!).File(JsonSerializer.SerializeToUtf8Bytes(message, StateJson.Options));
            (_filed ??= new(StringComparer.Ordinal)).Add(recording.Id);
        }
    }

    private IEnumerable<CallRecording> Open(CallState state) => CallRecordings.Of(state).Where(recording => recording.Mailbox is not null && _filed?.Contains(recording.Id) != true);
}
