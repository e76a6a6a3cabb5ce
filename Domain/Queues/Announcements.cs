namespace ContactCenter.Domain.Queues;

/// <summary>What those who wait are told, over their music. Paced by the platform's rate, as the least urgent of all requests.</summary>
public sealed record Announcements : StoredRecord
{
    /// <summary>Seconds of waiting before the first, 5 to 3,600.</summary>
    public int FirstAfterSeconds { get; init; } = 30;

    /// <summary>Seconds between two, 15 to 3,600.</summary>
    public int EverySeconds { get; init; } = 60;

    /// <summary>A comforting text, up to 500 characters; null: none.</summary>
    public string? Comfort { get; init; }

    /// <summary>Whether the place in the queue is told.</summary>
    public bool Position { get; init; }

    /// <summary>Whether the expected wait is told, where it is known.</summary>
    public bool ExpectedWait { get; init; }

    /// <summary>Language of the texts (BCP-47).</summary>
    public string Language { get; init; } = "en-US";
}
