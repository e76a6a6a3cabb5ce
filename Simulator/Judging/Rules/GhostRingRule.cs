using System.Globalization;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>
/// No agent's app rings for more than 5 s after the caller has gone, or has been picked up by another agent whose app rang at the same time; or 35 s in a call of which the simulator itself lost or held back a
/// webhook: the application finds out within 30 s, and then has as long as ever.
/// </summary>
internal sealed class GhostRingRule : IRule
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Disturbed = TimeSpan.FromSeconds(35);

    public string Name => "ghost-ring";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        // What ended while it rang, and what was picked up although the caller had gone.
        if (seen is LegChanged changed && leg is { IsCaller: false } && changed.Status is not (LegStatus.Started or LegStatus.Ringing)
            && (leg.AnsweredAt is null || changed.Status == LegStatus.Answered))
        {
            Check(leg, changed.At, broken);
        }
    }

    public void End(DateTimeOffset now, CallBook book, Action<string?, string> broken)
    {
        foreach (var leg in book.Live.Where(leg => leg.IsRinging))
        {
            Check(leg, now, broken);
        }
    }

    private static void Check(LegFacts leg, DateTimeOffset until, Action<string?, string> broken)
    {
        var most = leg.Call.IsDisturbedAt(until) ? Disturbed : Usual;
        if (leg.Call.CallerGoneAt is { } gone && until - gone > most && !leg.Call.IsBeyondHelp)
        {
            broken(leg.Id, string.Create(CultureInfo.InvariantCulture, $"{leg.User ?? leg.To} rang for {(until - gone).TotalSeconds:0.0} s after the caller had gone"));
        }
        else if (leg is { AnsweredAt: null, IsConnected: false } && leg.Call.Legs.Find(other => RangBeside(leg, other, until) > most) is { } winner)
        {
            broken(leg.Id, string.Create(CultureInfo.InvariantCulture, $"{leg.User ?? leg.To} rang for {RangBeside(leg, winner, until).TotalSeconds:0.0} s beside {winner.User}, who had picked up"));
        }
    }

    // How long it rang while somebody who was rung for the same caller, and picked up first, talked with the caller.
    private static TimeSpan RangBeside(LegFacts leg, LegFacts other, DateTimeOffset until) =>
        other != leg && other is { IsCaller: false, IsConnected: false, JoinedAt: { } joined } && other.AnsweredAt > leg.StartedAt
            ? (other.EndedAt < until ? other.EndedAt.Value : until) - joined
            : TimeSpan.Zero;
}
