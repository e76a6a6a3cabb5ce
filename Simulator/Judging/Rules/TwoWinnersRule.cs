using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>
/// One caller gets one agent: two whose apps rang at the same time and who both pick up and talk with the caller were both told that they
/// won. A colleague whose app began to ring when somebody had picked up was brought in, and a supervisor, whose NCCO says who hears whom,
/// competes with nobody.
/// </summary>
internal sealed class TwoWinnersRule : IRule
{
    public string Name => "two-winners";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is HearingChanged { Kind: HearingKind.Party } && leg is { IsCaller: false, IsSelective: false, IsRival: false, Channel: LegChannel.App, AnsweredAt: not null }
            && leg.Call.Legs.Find(other => other != leg && other is { IsCaller: false, IsUp: true, IsSelective: false, Channel: LegChannel.App, Hears: HearingKind.Party }
                && RangTogether(leg, other)) is { } rival)
        {
            leg.IsRival = rival.IsRival = true;
            broken(leg.Id, $"{leg.User} and {rival.User} both got the caller");
        }
    }

    private static bool RangTogether(LegFacts one, LegFacts other) => one.StartedAt < other.AnsweredAt && other.StartedAt < one.AnsweredAt;
}
