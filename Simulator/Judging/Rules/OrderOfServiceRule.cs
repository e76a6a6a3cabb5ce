using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>Who waits in a room for longer is served first, among those who dialled the same number.</summary>
internal sealed class OrderOfServiceRule : IRule
{
    public string Name => "order-of-service";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is not HearingChanged { Kind: HearingKind.Party } || leg is not { IsCaller: true, WaitsSince: { } since })
        {
            return;
        }

        if (book.Live.FirstOrDefault(other => other != leg && other is { IsCaller: true, Hears: HearingKind.Music } && other.To == leg.To && other.WaitsSince < since) is { } earlier)
        {
            broken(leg.Id, $"served before leg {earlier.Id}, which waits for longer");
        }

        leg.WaitsSince = null;
    }
}
