using System.Text;
using System.Text.Json.Serialization;

namespace ContactCenter.Domain.Calls.Routing.Callbacks;

/// <summary>
/// A callback under way: a call of its own, in which an agent is found first and the customer is dialled then. The customer's leg is the one of the accepted
/// <see cref="OfferKind.Callback"/> offer; before there is none. A raw fact of reports.
/// </summary>
public sealed record Callback : StoredRecord
{
    /// <summary>What was asked for.</summary>
    public required CallbackOrder Order { get; init; }

    /// <summary>Queue that finds the agent; somebody may have moved it since it was asked for.</summary>
    public required string Queue { get; init; }

    /// <summary>The queue's terms, as they were when the callback began or the customer was dialled last.</summary>
    public CallbackTerms Terms { get; init; } = new();

    /// <summary>When it waits for an agent (again); null while it does, and when it is over.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>How it ended; <see cref="CallbackEnd.None"/> while the customer was not reached.</summary>
    public CallbackEnd End { get; init; }

    /// <summary>When it ended, or null. Of one that reached the customer: when the customer picked up.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How often the customer's phone was dialled.</summary>
    public int Attempts { get; init; }

    /// <summary>True while the customer was not reached and it is still tried.</summary>
    [JsonIgnore]
    public bool IsPending => End == CallbackEnd.None;

    // The order holds a number.
    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder text)
    {
        text.Append("Queue = ").Append(Queue).Append(", End = ").Append(End).Append(", Attempts = ").Append(Attempts);
        return true;
    }
}
