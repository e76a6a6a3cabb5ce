using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Grains.Durability;

namespace ContactCenter.Grains.Agents;

/// <summary>
/// Brings what the agent did into the log, a few intervals at once. What the log has is dropped with the next change of the agent, so that it
/// costs no write of its own; what is sent twice the log knows by its sequence.
/// </summary>
internal sealed class DeskReports
{
    private const int Many = 8;
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(10);
    private readonly AgentGrain _grain;
    private readonly string _agent;
    private readonly IDeskPeers _peers;
    private readonly Retry _retry;

    public DeskReports(AgentGrain grain, string agent, IDeskPeers peers)
    {
        _grain = grain;
        _agent = agent;
        _peers = peers;
        _retry = new Retry(grain, Deliver);
    }

    /// <summary>Sequence up to which the log has everything.</summary>
    public long Acknowledged { get; private set; }

    /// <summary>Sends what <paramref name="state"/> holds, soon.</summary>
    public void Send(DeskState state)
    {
        var open = state.Outbox.IsEmpty ? 0 : state.Outbox[^1].Sequence - Math.Max(Acknowledged, state.Outbox[0].Sequence - 1);
        if (open >= Many || (state.Status == DeskStatus.Offline && !state.Outbox.IsEmpty))
        {
            _retry.Soon();
        }
        else if (open > 0)
        {
            _retry.In(Linger);
        }
    }

    private async Task Deliver()
    {
        foreach (var row in _grain.Desk.Outbox
            .Where(interval => interval.Sequence > Acknowledged)
            .Select(interval => interval.ToActivity(_agent))
            .GroupBy(activity => activity.LogKey)
            .ToArray())
        {
            await _peers.Append(row.Key, [.. row]);
            Acknowledged = row.Max(activity => activity.Sequence);
        }

        if (_grain.Desk is { Status: DeskStatus.Offline, Outbox.IsEmpty: false })
        {
            await _grain.DropReported();
        }

        _grain.Settle();
    }
}
