using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>
/// One caller gets one agent: two who pick up within two seconds of each other and both talk with the caller were both told that they
/// won. Who comes later was brought in; a supervisor, whose NCCO says who hears whom, competes with nobody.
/// </summary>
internal sealed class TwoWinnersRule : IRule
{
    private static readonly TimeSpan Race = TimeSpan.FromSeconds(2);

    public string Name => "two-winners";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is HearingChanged { Kind: HearingKind.Party } && leg is { IsCaller: false, IsSelective: false, IsRival: false, Channel: LegChannel.App, AnsweredAt: { } answered }
            && leg.Call.Legs.Find(other => other != leg && other is { IsCaller: false, IsUp: true, IsSelective: false, Channel: LegChannel.App, Hears: HearingKind.Party }
                && (answered - other.AnsweredAt!.Value).Duration() < Race) is { } rival)
        {
            leg.IsRival = rival.IsRival = true;
            broken(leg.Id, $"{leg.User} and {rival.User} both got the caller");
        }
    }
}
