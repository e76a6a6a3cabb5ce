using System.Collections.Immutable;
using ContactCenter.Domain.Agents.Desk;

namespace ContactCenter.Domain.Reports.Agents;

/// <summary>Adds up time by what it was spent on.</summary>
internal sealed class AgentTimeTally
{
    private readonly Dictionary<DeskStatus, TimeSpan> _byStatus = [];
    private readonly Dictionary<string, TimeSpan> _awayByReason = new(StringComparer.Ordinal);
    private TimeSpan _ownCalls;
    private TimeSpan _other;

    /// <summary>Wrap-up after calls of queues.</summary>
    public TimeSpan QueueWrapUp { get; private set; }

    public void Add(AgentTime time, TimeSpan length)
    {
        if (time.Status is not { } status)
        {
            _other += length;
            return;
        }

        _byStatus[status] = _byStatus.GetValueOrDefault(status) + length;
        switch (status)
        {
            case DeskStatus.Away:
                _awayByReason[time.Reason ?? ""] = _awayByReason.GetValueOrDefault(time.Reason ?? "") + length;
                break;
            case DeskStatus.OnCall when time.Queue is null:
                _ownCalls += length;
                break;
            case DeskStatus.WrapUp when time.Queue is not null:
                QueueWrapUp += length;
                break;
        }
    }

    public AgentTimeFigures Figures() => new(
        Of(DeskStatus.Available),
        Of(DeskStatus.Reserved),
        Of(DeskStatus.OnCall),
        _ownCalls.TotalSeconds,
        Of(DeskStatus.WrapUp),
        Of(DeskStatus.Resting),
        Of(DeskStatus.Away),
        _awayByReason.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.TotalSeconds, StringComparer.Ordinal),
        _other.TotalSeconds);

    private double Of(DeskStatus status) => _byStatus.GetValueOrDefault(status).TotalSeconds;
}
