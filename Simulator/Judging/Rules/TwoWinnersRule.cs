using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>One caller gets one agent: two who pick up within two seconds of each other were both told that they won.</summary>
internal sealed class TwoWinnersRule : IRule
{
    private static readonly TimeSpan Race = TimeSpan.FromSeconds(2);

    public string Name => "two-winners";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is HearingChanged { Kind: HearingKind.Party } && leg is { IsCaller: false, Channel: LegChannel.App, AnsweredAt: { } answered }
            && leg.Call.Legs.Find(other => other != leg && other is { IsCaller: false, IsUp: true, Channel: LegChannel.App, Hears: HearingKind.Party }
                && (answered - other.AnsweredAt!.Value).Duration() < Race) is { } rival)
        {
            broken(leg.Id, $"{leg.User} and {rival.User} both got the caller");
        }
    }
}
