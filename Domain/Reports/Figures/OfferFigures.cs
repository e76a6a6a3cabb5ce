namespace ContactCenter.Domain.Reports.Figures;

/// <summary>What became of offers: each is counted once, under its own outcome. An offer counts in the bucket in which it was made.</summary>
/// <param name="Made">All of them.</param>
/// <param name="Accepted">The agent picked up first and got the caller.</param>
/// <param name="Missed">Rang out, or the app could not be reached in the time.</param>
/// <param name="Rejected">The agent declined.</param>
/// <param name="Busy">The app was busy.</param>
/// <param name="CallerGone">The caller hung up while it rang.</param>
/// <param name="Rescinded">Another agent was faster, or the offer was taken back: nobody's fault.</param>
/// <param name="Failed">The platform did not place or join the leg: an error, not the agent's.</param>
/// <param name="Open">Not over yet, or never told to be.</param>
public sealed record OfferFigures(long Made, long Accepted, long Missed, long Rejected, long Busy, long CallerGone, long Rescinded, long Failed, long Open)
{
    /// <summary>Missed + rejected + busy: the agent did not respond, and the caller would have been there.</summary>
    public long NonResponses => Missed + Rejected + Busy;

    /// <summary><see cref="NonResponses"/> and callers who hung up while it rang.</summary>
    public long NonResponsesWithCallerGone => NonResponses + CallerGone;

    /// <summary>Non-responses ÷ (accepted + non-responses), 0 to 1; null where there is neither.</summary>
    public double? NonResponseRate => Ratio.Of(NonResponses, Accepted + NonResponses);

    /// <summary>Non-responses and callers gone ÷ (accepted + those), 0 to 1; null where there is none.</summary>
    public double? NonResponseRateWithCallerGone => Ratio.Of(NonResponsesWithCallerGone, Accepted + NonResponsesWithCallerGone);
}
