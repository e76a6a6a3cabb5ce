namespace ContactCenter.Domain.Calls.Routing.Callbacks;

/// <summary>How a queue calls back.</summary>
/// <remarks>Every value is always written: none of them is what a reader would take for absent.</remarks>
public sealed record CallbackTerms : StoredRecord
{
    /// <summary>How often a customer is dialled who does not pick up, 1 to 10.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Seconds between two attempts, 30 to 86,400.</summary>
    public int RetrySeconds { get; init; } = 900;

    /// <summary>How long the customer's phone rings, 10 to 60 s: beyond, voicemail would pick up.</summary>
    public int RingSeconds { get; init; } = 25;

    /// <summary>After how many seconds a callback is given up, 600 to 604,800; holds for callbacks from their begin, or the next time that the customer is dialled.</summary>
    public int ExpireSeconds { get; init; } = 86_400;
}
