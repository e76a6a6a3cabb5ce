using System.Collections.Immutable;

namespace ContactCenter.Domain.Reports.Agents;

/// <summary>How an agent's time was spent, in seconds. Time counts in the bucket in which it was spent: what lasts over a bucket's end is cut there.</summary>
/// <param name="Available">Could have taken a call.</param>
/// <param name="Reserved">A call was being offered.</param>
/// <param name="OnCall">Talked, in calls of queues and in calls of the agent's own.</param>
/// <param name="OwnCalls">Of that: calls that no queue offered (dialled directly, dialled out, consultations).</param>
/// <param name="WrapUp">Finished a call.</param>
/// <param name="Resting">Available, but left alone after a miss.</param>
/// <param name="Away">Took no calls, for a reason.</param>
/// <param name="AwayByReason">The same by reason; <c>""</c> where none was given.</param>
/// <param name="Other">Spent in a way that this version has no word for.</param>
public sealed record AgentTimeFigures(
    double Available,
    double Reserved,
    double OnCall,
    double OwnCalls,
    double WrapUp,
    double Resting,
    double Away,
    ImmutableSortedDictionary<string, double> AwayByReason,
    double Other)
{
    /// <summary>All of it: time signed in.</summary>
    public double SignedIn => Available + Reserved + OnCall + WrapUp + Resting + Away + Other;

    /// <summary>(On call + wrap-up) ÷ (on call + wrap-up + available + reserved + resting), 0 to 1; time away is left out. Null where there is none.</summary>
    public double? Occupancy => Ratio.Of(OnCall + WrapUp, OnCall + WrapUp + Available + Reserved + Resting);
}
