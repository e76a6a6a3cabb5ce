using System.Text;
using ContactCenter.Domain.Queues;

namespace ContactCenter.Domain.Calls.Routing.Callbacks;

/// <summary>A callback that somebody asked for: everything that the call which carries it out has to know.</summary>
public sealed record CallbackOrder : StoredRecord
{
    /// <summary>Id of the call that carries it out.</summary>
    public required string Id { get; init; }

    /// <summary>The call in which it was asked for; <see cref="Id"/> where nobody called: it was ordered over the API.</summary>
    public required string By { get; init; }

    /// <summary>Whom to call, E.164 digits.</summary>
    public required string Number { get; init; }

    /// <summary>Queue that finds the agent.</summary>
    public required string Queue { get; init; }

    /// <summary>0 (ordinary) to 100.</summary>
    public int Priority { get; init; }

    /// <summary>What is asked of an agent.</summary>
    public CallerNeeds Needs { get; init; } = CallerNeeds.None;

    /// <summary>First entry into any queue, where the place is kept; else when it was asked for.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The queue step in which the caller waited, by which it goes on after the talk; null: with a goodbye.</summary>
    public FlowPosition? Position { get; init; }

    /// <summary>What the caller had dialled: the number that is shown, unless the queue has its own.</summary>
    public string? To { get; init; }

    /// <summary>REST base of the region in which the caller was, or null.</summary>
    public string? RegionUrl { get; init; }

    /// <summary>Base of the URLs that we give to the platform.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>True when the other asks for the same: whom, of which queue, and how urgently.</summary>
    public bool IsLike(CallbackOrder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Number, Queue, Priority) == (other.Number, other.Queue, other.Priority)
            && Needs.Steps.SelectMany(static step => step.Skills).SequenceEqual(other.Needs.Steps.SelectMany(static step => step.Skills));
    }

    // Number and To are phone numbers.
    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder text)
    {
        text.Append("Id = ").Append(Id).Append(", Queue = ").Append(Queue).Append(", Number = ").Append(PhoneNumber.Mask(Number));
        return true;
    }
}
