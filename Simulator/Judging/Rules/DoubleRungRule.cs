using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>
/// No agent is offered a call while another one rings or talks. It holds for legs that the application itself places over REST; a
/// <c>connect</c> is the caller's own dialling, as to any telephone. A leg of which the platform itself said that it is over does not count.
/// </summary>
internal sealed class DoubleRungRule : IRule
{
    public string Name => "double-rung";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is LegStarted && leg is { IsCaller: false, IsConnected: false, User: { } user }
            && book.Live.FirstOrDefault(other => other != leg && other.User == user && !other.IsDenied) is { } busy)
        {
            broken(leg.Id, $"{user} is rung while leg {busy.Id} {(busy.IsUp ? "is up" : "rings")}");
        }
    }
}
