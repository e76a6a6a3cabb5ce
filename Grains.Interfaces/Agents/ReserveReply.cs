namespace ContactCenter.Grains.Interfaces.Agents;

/// <summary>What the agent said to a bid.</summary>
[GenerateSerializer, Immutable, Alias("cc.reserve-reply")]
public sealed record ReserveReply
{
    /// <summary>Null: reserved. Else <c>not-available</c> (with the agent's next note it may be), <c>better-call</c>, or <c>unknown-agent</c>.</summary>
    [Id(0)]
    public string? Refusal { get; init; }

    /// <summary>Epoch of the reservation.</summary>
    [Id(1)]
    public int Epoch { get; init; }

    /// <summary>Version of the agent's state.</summary>
    [Id(2)]
    public int Version { get; init; }
}
