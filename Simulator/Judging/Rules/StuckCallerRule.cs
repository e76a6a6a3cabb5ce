using System.Globalization;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>
/// Nobody waits for more than 35 s beside an agent of that line who is idle: shown as available by the application itself, without a leg, while
/// nobody's app rings for the caller. That is the time in which an application finds out about a lost webhook, and then acts.
/// </summary>
internal sealed class StuckCallerRule : IRule
{
    private const string Available = "available";
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(35);
    private readonly Dictionary<string, DateTimeOffset> _idleSince = new(StringComparer.Ordinal);
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public string Name => "stuck-caller";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        switch (seen)
        {
            case LegStarted or LegChanged when leg is { IsCaller: false, User: { } user }:
                _idleSince.Remove(user);
                break;
            case LegStarted when leg is { User: { } caller }:
                _idleSince.Remove(caller);
                break;
            case GatewayStopped or GatewayStarted:
                _idleSince.Clear();
                break;
            case DesksSeen desks:
                Note(desks, book);
                Check(desks.At, book, broken);
                break;
        }
    }

    private void Note(DesksSeen desks, CallBook book)
    {
        var busy = book.Live.Select(leg => leg.User).ToHashSet(StringComparer.Ordinal);
        foreach (var (agent, status) in desks.Desks)
        {
            if (string.Equals(status, Available, StringComparison.OrdinalIgnoreCase) && !busy.Contains(agent))
            {
                _idleSince.TryAdd(agent, desks.At);
            }
            else
            {
                _idleSince.Remove(agent);
            }
        }
    }

    private void Check(DateTimeOffset now, CallBook book, Action<string?, string> broken)
    {
        foreach (var line in book.Lines.All)
        {
            var idle = line.Agents.Where(agent => _idleSince.TryGetValue(agent, out var since) && now - since > Most).FirstOrDefault();
            if (idle is not null && book.Live.FirstOrDefault(leg => IsLeftWaiting(leg, line, now, book)) is { } stuck && _told.Add(stuck.Id))
            {
                var waited = now - stuck.StandsSince!.Value;
                broken(stuck.Id, string.Create(CultureInfo.InvariantCulture, $"waits in line {line.Name} for {waited.TotalSeconds:0.0} s, while {idle} has been idle for {(now - _idleSince[idle]).TotalSeconds:0.0} s"));
            }
        }
    }

    private static bool IsLeftWaiting(LegFacts leg, ServiceLine line, DateTimeOffset now, CallBook book) =>
        leg is { IsCaller: true, StandsSince: { } stands } && now - stands > Most && book.Lines.Of(leg.To) == line && !leg.Call.WasOffered(now, Most);
}
