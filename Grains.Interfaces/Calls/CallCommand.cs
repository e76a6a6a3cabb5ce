namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>Something that an agent, a supervisor or a machine client wants done in a call.</summary>
[GenerateSerializer, Immutable, Alias("cc.call-command")]
public sealed record CallCommand
{
    /// <summary>Idempotency key.</summary>
    [Id(0)]
    public required string OperationId { get; init; }

    /// <summary>
    /// Stable name: <c>hang-up</c>, <c>hold</c>, <c>resume</c>, <c>transfer</c>, <c>consult</c>, <c>complete</c>, <c>take-back</c>, <c>supervise</c> …
    /// <list type="bullet">
    /// <item><c>pull</c> <c>{"room","agentCall","leg","name"}</c>: the agent takes the waiting caller into the room in which the agent's own leg sits
    /// (<see cref="Agents.EngagementNote.Room"/>): an accept without an offer, decided by the commit like any other. What was being offered is rescinded;
    /// the caller hears <c>PulledNcco</c> (with <c>name</c>, what the client calls the room) and is moved.
    /// The agent's leg belongs to <c>agentCall</c>: that call, or the sweeper, tells of its end by <see cref="ICallGrain.Heal"/>. Refused as <c>not-waiting</c> when somebody else was faster or the caller is gone.</item>
    /// <item><c>ncco</c> <c>{"ncco":[…]}</c>: the caller's leg gets another NCCO, checked before; an open wait ends as transferred.</item>
    /// </list>
    /// </summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>Agent who acts; null: a supervisor or machine client, who may act on everybody's calls.</summary>
    [Id(2)]
    public string? Agent { get; init; }

    /// <summary>What it needs beyond that: JSON object, by command; null: nothing.</summary>
    [Id(3)]
    public byte[]? Arguments { get; init; }

    /// <summary>Base of the URLs that are given to the platform, without a trailing slash.</summary>
    [Id(4)]
    public required string BaseUrl { get; init; }

    /// <summary>Who asked for it, for the timeline; null: <see cref="Agent"/>, or nobody says.</summary>
    [Id(5)]
    public string? Actor { get; init; }
}
