using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging;

/// <summary>
/// How long a line stands still: somebody waits in it for whom nobody rings, an agent of it is free, and no leg to any of its agents begins. An agent is
/// free who has no leg and was last told or shown to be available; between the end of a leg and the next look at the application's views that is taken for
/// granted, so wrap-up counts until it is shown.
/// </summary>
internal sealed class Standstills
{
    private static readonly HashSet<string> Out = new(StringComparer.OrdinalIgnoreCase) { "wrapUp", "resting", "away", "offline" };
    private readonly HashSet<string> _ready = new(StringComparer.Ordinal);
    private readonly Dictionary<ServiceLine, DateTimeOffset> _since = [];

    /// <summary>The longest so far.</summary>
    public LongestPauses Longest { get; } = new();

    public void See(Observation seen, LegFacts? leg, CallBook book)
    {
        switch (seen)
        {
            case AppAnswered { IsFinal: true, Status: >= 200 and <= 299 } told when told.What.StartsWith("presence ", StringComparison.Ordinal):
                Note(told.Agent, isReady: told.What == "presence available");
                break;
            case DesksSeen desks:
                foreach (var (agent, status) in desks.Desks)
                {
                    Show(agent, status);
                }

                break;
            case LegStarted { User: { } user } when leg is { IsCaller: false }:
                Offered(user, seen.At);
                break;
            case LegStarted or LegChanged or LegMoved or HearingChanged:
                break;
            default:
                return;
        }

        Look(seen.At, book);
    }

    /// <summary>The run is over: what stands still until then counts.</summary>
    public void End(DateTimeOffset now)
    {
        foreach (var line in _since.Keys.ToList())
        {
            Close(line, now);
        }
    }

    // What is shown in other words, such as reserved, is the application's view: whether the agent is idle is seen at the legs.
    private void Show(string agent, string status)
    {
        if (string.Equals(status, "available", StringComparison.OrdinalIgnoreCase))
        {
            Note(agent, isReady: true);
        }
        else if (Out.Contains(status))
        {
            Note(agent, isReady: false);
        }
    }

    private void Note(string agent, bool isReady)
    {
        if (isReady)
        {
            _ready.Add(agent);
        }
        else
        {
            _ready.Remove(agent);
        }
    }

    private void Offered(string agent, DateTimeOffset now)
    {
        foreach (var line in _since.Keys.Where(line => line.Agents.Contains(agent)).ToList())
        {
            Close(line, now);
        }
    }

    private void Look(DateTimeOffset now, CallBook book)
    {
        if (book.Lines.All.Count == 0)
        {
            return;
        }

        var busy = book.Live.Where(leg => leg.User is not null).Select(leg => leg.User!).ToHashSet(StringComparer.Ordinal);
        var left = book.Live.Where(IsLeft).Select(leg => book.Lines.Of(leg.To)).ToHashSet();
        foreach (var line in book.Lines.All)
        {
            if (left.Contains(line) && line.Agents.Any(agent => _ready.Contains(agent) && !busy.Contains(agent)))
            {
                _since.TryAdd(line, now);
            }
            else
            {
                Close(line, now);
            }
        }
    }

    private void Close(ServiceLine line, DateTimeOffset now)
    {
        if (_since.Remove(line, out var since))
        {
            Longest.Add(since, now);
        }
    }

    private static bool IsLeft(LegFacts leg) =>
        leg is { IsCaller: true, StandsSince: not null } && leg.Call.Legs.TrueForAll(other => other.IsCaller || other.IsOver || other.Direction == LegDirection.Inbound);
}
