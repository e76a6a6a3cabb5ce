using System.Text.Json.Serialization;
using ContactCenter.Domain.Calls.Actions;

namespace ContactCenter.Domain.Calls.Routing;

/// <summary>A call offered to one agent. Ended by the Call alone, after its leg is known dead or refused. A raw fact of reports.</summary>
public sealed record Offer : StoredRecord
{
    /// <summary>Id; rides in every URL of the agent's leg.</summary>
    public required string Id { get; init; }

    /// <summary>Epoch of the agent's reservation: a number that only grows for each agent.</summary>
    public required int Epoch { get; init; }

    /// <summary>Vonage user name; empty for somebody who is rung on a phone.</summary>
    public required string Agent { get; init; }

    /// <summary>Phone that is rung instead of an agent's app, E.164 digits; null: an agent.</summary>
    public string? Number { get; init; }

    /// <summary>Offer that must be over before this one is placed; null: none.</summary>
    public string? After { get; init; }

    /// <summary>What a supervisor does in the room; null: no supervisor.</summary>
    public SuperviseMode? Mode { get; init; }

    /// <summary>What it is for.</summary>
    public OfferKind Kind { get; init; }

    /// <summary>Queue that offers; null for transfers, consultations and supervisors.</summary>
    public string? Queue { get; init; }

    /// <summary>Wait that it serves; null where there is none.</summary>
    public string? WaitId { get; init; }

    /// <summary>For <see cref="OfferKind.Pull"/>: the agent's own call, whose first leg is <see cref="Leg"/>.</summary>
    public string? AgentCall { get; init; }

    /// <summary>When the Call took it.</summary>
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>How long the app rings, in seconds.</summary>
    public int RingSeconds { get; init; }

    /// <summary>Leg of the agent once known.</summary>
    public string? Leg { get; init; }

    /// <summary>When the leg was asked for, and the platform's answer known.</summary>
    public DateTimeOffset? PlacedAt { get; init; }

    /// <summary>When the agent picked up and the Call decided.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Room that the agent joins; null: the one of <see cref="WaitId"/>.</summary>
    public string? Room { get; init; }

    /// <summary>Why it ends although its leg is not known dead yet; pending: it does not.</summary>
    public OfferOutcome EndAs { get; init; }

    /// <summary>When the agent's leg was in the room, by the call's clock.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>What became of it.</summary>
    public OfferOutcome Outcome { get; init; }

    /// <summary>When it ended, by the call's clock: not accepted, or the agent's leg was over after it was.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Said to the agent first; null: nothing.</summary>
    public string? Whisper { get; init; }

    /// <summary>Whether the talk is recorded from its start.</summary>
    public bool Record { get; init; }

    /// <summary>Caller id of the leg, E.164 digits; null: the number that was called.</summary>
    public string? CallerId { get; init; }

    /// <summary>Why this agent, as the queue decided: JSON; null where nobody chose.</summary>
    public string? Why { get; init; }

    /// <summary>True until it ended.</summary>
    [JsonIgnore]
    public bool IsOpen => EndedAt is null;

    /// <summary>True while whoever picked up is there.</summary>
    [JsonIgnore]
    public bool IsTalking => IsOpen && AcceptedAt is not null;

    /// <summary>True for the customer of a callback.</summary>
    [JsonIgnore]
    public bool IsCustomer => Kind == OfferKind.Callback;

    /// <summary>True for somebody whom the caller hears: no silent supervisor.</summary>
    [JsonIgnore]
    public bool IsCompany => Mode is not (SuperviseMode.Monitor or SuperviseMode.Whisper) && !IsCustomer;

    /// <summary>Agent, or phone without most of its digits.</summary>
    [JsonIgnore]
    public string Who => Number is null ? Agent : PhoneNumber.Mask(Number);
}
