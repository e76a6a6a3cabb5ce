using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>
/// Who waits in a room for longer is served first, among those who dialled the same number. What counts is the moment when the agent's
/// app began to ring: those who waited then, and are still waiting, are passed over, except as many as there were apps ringing already,
/// since those may have rung for them. An agent who calls in and pulls somebody chooses freely.
/// </summary>
internal sealed class OrderOfServiceRule : IRule
{
    public string Name => "order-of-service";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is not HearingChanged { Kind: HearingKind.Party, What: { } parties } || leg is not { IsCaller: true, WaitsSince: { } since })
        {
            return;
        }

        leg.WaitsSince = null;
        if (parties.Split(',').Select(book.Find).FirstOrDefault(party => party is { IsCaller: false, IsConnected: false }) is not { } agent)
        {
            return;
        }

        var passedOver = book.Live.Where(other => other is { IsCaller: true, Hears: HearingKind.Music } && other != leg && other.To == leg.To
            && other.WaitsSince < since && other.WaitsSince < agent.StartedAt).ToList();
        if (passedOver.Count > agent.RangBefore)
        {
            broken(leg.Id, $"served before {passedOver.Count} who wait for longer, such as leg {passedOver[0].Id}");
        }
    }
}
