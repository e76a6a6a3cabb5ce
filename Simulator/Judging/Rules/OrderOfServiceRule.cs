using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>
/// Who waits in a room for longer is served first, among those who stand in one line. What counts is the moment when the agent's app began to
/// ring: those who waited then, and are still waiting, are passed over, unless somebody's app rang for them. Of apps of which nobody can say
/// for whom they rang, each may have rung for one. An agent who calls in and pulls somebody chooses freely. In calls of which the simulator
/// lost or held back a webhook, waits are told apart only where they differ by more than the application needs to find out.
/// Who was answered late at some time may be served as if the wait had begun then.
/// </summary>
/// <param name="slack">Waits that differ by less are not told apart; at least a second.</param>
internal sealed class OrderOfServiceRule(TimeSpan slack) : IRule
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Disturbed = TimeSpan.FromSeconds(35);
    private readonly TimeSpan _usual = slack > Least ? slack : Least;

    public string Name => "order-of-service";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is not HearingChanged { Kind: HearingKind.Party, What: { } parties } || leg is not { IsCaller: true, WaitsSince: { } waited })
        {
            return;
        }

        leg.WaitsSince = null;
        if (parties.Split(',').Select(book.Find).FirstOrDefault(party => party is { IsCaller: false, IsConnected: false }) is not { } agent)
        {
            return;
        }

        var (since, line) = (Earliest(waited, leg.ResumedFrom, leg.LateSince), book.Lines.NameOf(leg.To));
        var passedOver = book.Live.Where(other => other != leg && book.Lines.NameOf(other.To) == line && IsPassedOver(other, leg, since, agent.StartedAt, seen.At)).ToList();
        if (passedOver.Count > agent.RangBefore)
        {
            broken(leg.Id, $"served before {passedOver.Count} who wait for longer, such as leg {passedOver[0].Id}");
        }
    }

    private static DateTimeOffset Earliest(DateTimeOffset waited, params ReadOnlySpan<DateTimeOffset?> others)
    {
        foreach (var other in others)
        {
            waited = other < waited ? other.Value : waited;
        }

        return waited;
    }

    private bool IsPassedOver(LegFacts other, LegFacts served, DateTimeOffset since, DateTimeOffset rang, DateTimeOffset now)
    {
        var slack = other.Call.IsDisturbedAt(now) || served.Call.IsDisturbedAt(now) ? Disturbed : _usual;
        return other is { IsCaller: true, WaitsSince: { } waits, StandsSince: { } stands } && waits + slack < since && stands + slack < rang && !other.Call.WasOffered(rang, slack);
    }
}
