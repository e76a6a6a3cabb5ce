using ContactCenter.Domain.Reports.Figures;

namespace ContactCenter.Domain.Reports.Agents;

/// <summary>What an agent did. An offer and the talk that follows from it count in the bucket in which the offer was made; time counts where it was spent.</summary>
public sealed record AgentFigures
{
    /// <summary>Offers of queues, by outcome.</summary>
    public required OfferFigures Offers { get; init; }

    /// <summary>From picking up to the end of the agent's leg, of queues' calls that are over; holds are part of it.</summary>
    public required DurationFigures TalkTime { get; init; }

    /// <summary>How often the agent's callers were put on hold in those talks.</summary>
    public long Holds { get; init; }

    /// <summary>For how long they were on hold in them: part of <see cref="TalkTime"/>.</summary>
    public double HoldSeconds { get; init; }

    /// <summary>Wrap-up after queues' calls, in seconds.</summary>
    public required double WrapUpSeconds { get; init; }

    /// <summary>Average handling time of queues' calls: (all talk + all wrap-up after them) ÷ talks that are over, in seconds; null where there is none.</summary>
    public required double? HandleSeconds { get; init; }

    /// <summary>Requests of colleagues to join a call: consultations, warm transfers, conferences.</summary>
    public required OfferFigures Consults { get; init; }

    /// <summary>Length of those that were accepted and are over.</summary>
    public required DurationFigures ConsultTime { get; init; }

    /// <summary>How the time was spent.</summary>
    public required AgentTimeFigures Time { get; init; }
}
