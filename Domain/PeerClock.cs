namespace ContactCenter.Domain;

/// <summary>
/// Clock of another process, as far as a message tells: what it wrote as times is read as ages, and put on our own clock. So clocks that differ change
/// nothing but by the time that the message took. Valid for the message from which it was made; the next one may come from another process.
/// </summary>
/// <param name="SentAt">When the message was sent, by the sender's clock: this attempt, not the first. Null: a sender that does not tell; its times are taken as they are.</param>
/// <param name="Now">When it came, by ours.</param>
public readonly record struct PeerClock(DateTimeOffset? SentAt, DateTimeOffset Now)
{
    /// <summary>What has to be added to a time of the sender's to have ours; the way of the message is in it. Zero where the sender does not tell.</summary>
    public TimeSpan Offset => SentAt is { } sent ? Now - sent : TimeSpan.Zero;

    /// <summary>A time of the sender's on our clock, never later than now; <see cref="DateTimeOffset.MinValue"/>, which stands for never, stays.</summary>
    public DateTimeOffset Ours(DateTimeOffset theirs)
    {
        if (SentAt is not { } sent || theirs == DateTimeOffset.MinValue)
        {
            return theirs;
        }

        // What the sender has from an activation on another silo may lie after its own clock.
        var age = sent > theirs ? sent - theirs : TimeSpan.Zero;
        return age < Now - DateTimeOffset.MinValue ? Now - age : DateTimeOffset.MinValue;
    }

    /// <inheritdoc cref="Ours(DateTimeOffset)"/>
    public DateTimeOffset? Ours(DateTimeOffset? theirs) => theirs is { } at ? Ours(at) : null;

    /// <summary>A place in the order of service, as the sender made it, on our clock.</summary>
    public Queues.ServiceKey Ours(Queues.ServiceKey theirs)
    {
        var milliseconds = (long)Offset.TotalMilliseconds;
        return theirs with { Virtual = theirs.Virtual + milliseconds, Entered = theirs.Entered + milliseconds };
    }
}
