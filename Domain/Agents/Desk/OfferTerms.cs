namespace ContactCenter.Domain.Agents.Desk;

/// <summary>What a queue's settings say about an offer; taken with the reservation, so that a change in between does not touch it. Seconds.</summary>
public sealed record OfferTerms : StoredRecord
{
    private const int Hour = 3600;

    /// <summary>How long the app rings, 1 to 300.</summary>
    public int RingSeconds { get; init => field = Math.Clamp(value, 1, 300); } = 20;

    /// <summary>Wrap-up after the talk, 0 to 3,600.</summary>
    public int WrapUpSeconds { get; init => field = Math.Clamp(value, 0, Hour); }

    /// <summary>Misses in a row after which the agent counts as not responding, 1 or more.</summary>
    public int MissLimit { get; init => field = Math.Max(value, 1); } = 3;

    /// <summary>Rest after the app rang out, 0 to 3,600.</summary>
    public int MissedRest { get; init => field = Math.Clamp(value, 0, Hour); }

    /// <summary>Rest after the agent declined, 0 to 3,600.</summary>
    public int RejectedRest { get; init => field = Math.Clamp(value, 0, Hour); }

    /// <summary>Rest after the app was busy, 0 to 3,600.</summary>
    public int BusyRest { get; init => field = Math.Clamp(value, 0, Hour); }

    /// <summary>Rest after the platform failed, 0 to 3,600.</summary>
    public int FailedRest { get; init => field = Math.Clamp(value, 0, Hour); }
}
