using ContactCenter.Domain;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Grains.Time;

/// <summary>Notes with the times of their senders put on our own clock (decision 0017).</summary>
internal static class PeerTimes
{
    public static WaitNote Ours(this WaitNote note, DateTimeOffset now)
    {
        var theirs = new PeerClock(note.SentAt, now);
        return note with { EnteredAt = theirs.Ours(note.EnteredAt), QueuedAt = theirs.Ours(note.QueuedAt), EndedAt = theirs.Ours(note.EndedAt) };
    }

    public static HeldWebhook Ours(this HeldWebhook held, DateTimeOffset now) => held with { ReceivedAt = new PeerClock(held.SentAt, now).Ours(held.ReceivedAt) };

    public static AgentNote Ours(this AgentNote note, DateTimeOffset now)
    {
        var theirs = new PeerClock(note.SentAt, now);
        return note with { IdleSince = theirs.Ours(note.IdleSince), LastOfferedAt = theirs.Ours(note.LastOfferedAt) };
    }
}
