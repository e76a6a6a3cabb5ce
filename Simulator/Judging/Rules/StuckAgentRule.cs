using System.Globalization;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>No agent is shown as reserved or on a call for more than 30 s after the last leg to the agent's app was over.</summary>
internal sealed class StuckAgentRule : IRule
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);
    private static readonly HashSet<string> Busy = new(StringComparer.OrdinalIgnoreCase) { "reserved", "onCall", "on-call" };
    private readonly Dictionary<string, DateTimeOffset> _freeSince = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public string Name => "stuck-agent";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        switch (seen)
        {
            case LegChanged when leg is { IsOver: true, User: { } user }:
                _freeSince[user] = seen.At;
                break;
            case GatewayStarted:
                _freeSince.Clear();
                break;
            case DesksSeen desks:
                Check(desks, book, broken);
                break;
        }
    }

    private void Check(DesksSeen desks, CallBook book, Action<string?, string> broken)
    {
        var busy = book.Live.Select(leg => leg.User).ToHashSet(StringComparer.Ordinal);
        foreach (var (agent, status) in desks.Desks)
        {
            if (!Busy.Contains(status) || busy.Contains(agent))
            {
                _told.Remove(agent);
                if (!Busy.Contains(status))
                {
                    _freeSince.Remove(agent);
                }
            }
            else if (!_freeSince.TryGetValue(agent, out var since))
            {
                _freeSince[agent] = desks.At;
            }
            else if (desks.At - since > Most && _told.Add(agent))
            {
                broken(null, string.Create(CultureInfo.InvariantCulture, $"{agent} is shown as {status} {(desks.At - since).TotalSeconds:0.0} s after the last leg was over"));
            }
        }
    }
}
