using ContactCenter.Domain.CallLogs;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.CallLogs;
using Orleans.Concurrency;

namespace ContactCenter.Grains.CallLogs;

[GrainType("agent-log"), Reentrant]
internal sealed class AgentLogGrain : Grain, IAgentLogGrain
{
    private readonly LogSegments<LoggedActivity> _log;

    public AgentLogGrain() => _log = new(this, "agent-log");

    public override Task OnActivateAsync(CancellationToken cancellationToken) => _log.Load();

    public async ValueTask Append(AgentActivity[] intervals) => await _log.Append(intervals.Select(interval => new LoggedActivity
    {
        Agent = interval.Agent,
        Sequence = interval.Sequence,
        Status = interval.Status,
        Reason = interval.Reason,
        From = interval.From,
        To = interval.To,
        CallId = interval.CallId,
        Queue = interval.Queue,
        OfferId = interval.OfferId,
    }));

    public async ValueTask<AgentActivity[]> Intervals() =>
    [
        .. (await _log.Rows()).Select(row => new AgentActivity
        {
            Agent = row.Agent,
            Sequence = row.Sequence,
            Status = row.Status,
            Reason = row.Reason,
            From = row.From,
            To = row.To,
            CallId = row.CallId,
            Queue = row.Queue,
            OfferId = row.OfferId,
        }),
    ];

    public async ValueTask Clear() => await _log.Clear();
}
