using System.Collections.Immutable;
using ContactCenter.Domain.Reports.Figures;
using ContactCenter.Domain.Reports.ServiceLevels;

namespace ContactCenter.Domain.Reports.Queues;

/// <summary>
/// What happened in a queue. A contact counts in the bucket in which it entered the queue, a talk and an offer in the bucket in which they began; so every
/// numerator is part of its denominator. <see cref="Offered"/> = <see cref="Answered"/> + <see cref="Abandoned"/> + flow-outs + <see cref="Callbacks"/>.
/// </summary>
public sealed record QueueFigures
{
    /// <summary>Contacts that entered the queue and have left it. Those who still wait are not in it.</summary>
    public required long Offered { get; init; }

    /// <summary>An agent picked up.</summary>
    public required long Answered { get; init; }

    /// <summary>The caller hung up, short abandons included.</summary>
    public required long Abandoned { get; init; }

    /// <summary>Of those abandoned: after less than the definition's short-abandon time.</summary>
    public required long ShortAbandoned { get; init; }

    /// <summary>The caller was led elsewhere, or not let in.</summary>
    public required FlowOutFigures FlowOuts { get; init; }

    /// <summary>The caller chose to be called back: neither answered nor abandoned.</summary>
    public required long Callbacks { get; init; }

    /// <summary>What became of the callbacks that were asked for in this time.</summary>
    public CallbackFigures CallbackOutcomes { get; init; } = new(0, 0, 0, 0, 0);

    /// <summary>Of those offered: had been in another queue, or in this one, before.</summary>
    public required long Carried { get; init; }

    /// <summary>How often an agent picked up but was lost, and the caller went on waiting; each stay still counts once.</summary>
    public required long Requeues { get; init; }

    /// <summary>(Abandoned − short abandoned) ÷ (offered − short abandoned), 0 to 1; null where nothing is left.</summary>
    public required double? AbandonRate { get; init; }

    /// <summary>The service level under each definition that was asked for, in that order.</summary>
    public required ImmutableArray<ServiceLevelFigures> ServiceLevels { get; init; }

    /// <summary>Time in this queue of those answered; its mean is the average speed of answer (ASA).</summary>
    public required DurationFigures AnswerTime { get; init; }

    /// <summary>Time in this queue of those who hung up, short abandons included.</summary>
    public required DurationFigures AbandonTime { get; init; }

    /// <summary>From picking up to the end of the agent's leg, of talks that are over; holds are part of it.</summary>
    public required DurationFigures TalkTime { get; init; }

    /// <summary>How often callers were put on hold in those talks.</summary>
    public long Holds { get; init; }

    /// <summary>For how long callers were on hold in those talks: part of <see cref="TalkTime"/>.</summary>
    public double HoldSeconds { get; init; }

    /// <summary>Time that agents spent in wrap-up after talks of this queue; it counts in the buckets in which it was spent.</summary>
    public required double WrapUpSeconds { get; init; }

    /// <summary>Average handling time: (all talk + all wrap-up) ÷ talks that are over, in seconds; null where there is none.</summary>
    public required double? HandleSeconds { get; init; }

    /// <summary>The queue's offers to agents by outcome. With several apps ringing at once, more than contacts.</summary>
    public required OfferFigures Offers { get; init; }
}
