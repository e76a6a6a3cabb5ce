namespace ContactCenter.Domain.Agents.Desk;

/// <summary>When an agent asks a call what became of it, so that nothing stays open because a note was lost. Asking ends nothing.</summary>
public static class DeskDoubts
{
    /// <summary>Between two questions about an offer that rings, and beyond its ringing until the first.</summary>
    public static readonly TimeSpan Offered = TimeSpan.FromSeconds(30);

    /// <summary>Between two questions about an offer of a queue that no call has taken, and until the first: a proposal takes milliseconds, so the queue died.</summary>
    public static readonly TimeSpan Untaken = TimeSpan.FromSeconds(5);

    /// <summary>Between two questions about a talk, and until the first.</summary>
    public static readonly TimeSpan Talking = TimeSpan.FromSeconds(60);

    /// <summary>When the reservation is asked about first, and how often then; null: there is none.</summary>
    public static (DateTimeOffset First, TimeSpan Every)? About(Reservation? offer) => offer switch
    {
        null => null,
        { AcceptedAt: { } talks } => (talks + Talking, Talking),
        { TakenAt: null, Queue: not null } => (offer.ReservedAt + Untaken, Untaken),
        _ => ((offer.TakenAt ?? offer.ReservedAt) + TimeSpan.FromSeconds(offer.Terms.RingSeconds) + Offered, Offered),
    };
}
