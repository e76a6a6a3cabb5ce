using System.Text;
using ContactCenter.Domain;
using ContactCenter.Domain.CallLogs;
using ContactCenter.Grains.Durability;
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

    public async ValueTask<string[]> CallsOf(string number) => PhoneNumber.TryParse(number, out var digits)
        ? [.. (await _log.Rows()).Where(row => !ReferenceEquals(Without(row, digits), row)).Select(row => row.CallId)]
        : [];

    public async ValueTask Erase(string number)
    {
        if (PhoneNumber.TryParse(number, out var digits))
        {
            await _log.Rewrite(row => Without(row, digits));
        }
    }

    public async ValueTask Clear() => await _log.Clear();

    private static LoggedCall Without(LoggedCall row, PhoneNumber number)
    {
        var facts = NumberErasure.Erase(row.Facts, number, StateJson.Options);
        return ReferenceEquals(facts, row.Facts) ? row : row with { Facts = facts };
    }
}
