using System.Text;
using ContactCenter.Domain.CallLogs;
using ContactCenter.Grains.Interfaces.CallLogs;
using Orleans.Concurrency;

namespace ContactCenter.Grains.CallLogs;

[GrainType("call-log"), Reentrant]
internal sealed class CallLogGrain : Grain, ICallLogGrain
{
    private readonly LogSegments<LoggedCall> _log;

    public CallLogGrain() => _log = new(this, "call-log");

    public override Task OnActivateAsync(CancellationToken cancellationToken) => _log.Load();

    public async ValueTask Append(CallLogRow row) =>
        await _log.Append([new LoggedCall(row.CallId, row.Version, row.EndedAt, Encoding.UTF8.GetString(row.Facts))]);

    public async ValueTask<CallLogRow[]> Rows() =>
    [
        .. (await _log.Rows())
            .OrderByDescending(row => row.EndedAt)
            .Select(row => new CallLogRow { CallId = row.CallId, Version = row.Version, EndedAt = row.EndedAt, Facts = Encoding.UTF8.GetBytes(row.Facts) }),
    ];
}
