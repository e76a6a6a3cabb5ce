namespace ContactCenter.Domain.Queues.Telling;

/// <summary>What one caller is told.</summary>
public static class AnnouncementText
{
    /// <summary>The text, or null when there is nothing to say.</summary>
    /// <param name="announcements">What the queue tells.</param>
    /// <param name="position">Place of the caller, from 1.</param>
    /// <param name="wait">Expected wait; null: not known, and not said.</param>
    public static string? Of(Announcements announcements, int position, TimeSpan? wait)
    {
        ArgumentNullException.ThrowIfNull(announcements);
        var phrases = QueuePhrases.Of(announcements.Language);
        var parts = new List<string>(3);
        if (announcements.Comfort is { } comfort)
        {
            parts.Add(comfort);
        }

        if (announcements.Position && phrases is not null)
        {
            parts.Add(phrases.Position(position));
        }

        if (announcements.ExpectedWait && phrases is not null && wait is { } known)
        {
            parts.Add(phrases.Wait(known));
        }

        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    /// <summary>When a caller is told next: on the caller's own clock, so that a change of settings holds at once and a missed one is not made up for.</summary>
    /// <param name="announcements">What the queue tells.</param>
    /// <param name="queuedAt">Entry into this queue.</param>
    /// <param name="after">The first moment after this one.</param>
    /// <returns>The moment; null: nothing is told.</returns>
    public static DateTimeOffset? Next(Announcements announcements, DateTimeOffset queuedAt, DateTimeOffset after)
    {
        ArgumentNullException.ThrowIfNull(announcements);
        if (announcements is { Comfort: null, Position: false, ExpectedWait: false })
        {
            return null;
        }

        var first = queuedAt.AddSeconds(announcements.FirstAfterSeconds);
        if (first > after)
        {
            return first;
        }

        var every = TimeSpan.FromSeconds(announcements.EverySeconds);
        return first + (every * (((after - first).Ticks / every.Ticks) + 1));
    }
}
