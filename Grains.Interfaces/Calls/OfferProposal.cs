namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>An agent who is reserved for a call, and how to ring.</summary>
[GenerateSerializer, Immutable, Alias("cc.offer-proposal")]
public sealed record OfferProposal
{
    /// <summary>Offer id.</summary>
    [Id(0)]
    public required string OfferId { get; init; }

    /// <summary>Epoch of the agent's reservation.</summary>
    [Id(1)]
    public required int Epoch { get; init; }

    /// <summary>Vonage user name.</summary>
    [Id(2)]
    public required string Agent { get; init; }

    /// <summary>Queue.</summary>
    [Id(3)]
    public required string Queue { get; init; }

    /// <summary>Wait that it serves.</summary>
    [Id(4)]
    public required string WaitId { get; init; }

    /// <summary>How long the app rings, in seconds.</summary>
    [Id(5)]
    public required int RingSeconds { get; init; }

    /// <summary>How many offers may be live at once for this caller: 1, or more to ring all.</summary>
    [Id(6)]
    public int AtMost { get; init; } = 1;

    /// <summary>Said to the agent first; null: nothing.</summary>
    [Id(7)]
    public string? Whisper { get; init; }

    /// <summary>Caller id of the leg, digits; null: the number that was called.</summary>
    [Id(8)]
    public string? CallerId { get; init; }

    /// <summary>Whether the talk is recorded from its start.</summary>
    [Id(9)]
    public bool Record { get; init; }

    /// <summary>Why this agent: JSON.</summary>
    [Id(10)]
    public string? Why { get; init; }
}
