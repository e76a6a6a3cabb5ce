using System.Text;
using ContactCenter.Domain.CallLogs;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Orleans.Storage;

namespace ContactCenter.Grains.CallLogs;

/// <summary>
/// Collects rows for a moment and writes them together. Full segments are rows of their own, never written again and not kept
/// in memory; segment numbers have no gaps, so the open one is found by halving.
/// </summary>
[GrainType("call-log"), Reentrant]
internal sealed class CallLogGrain : Grain, ICallLogGrain
{
    private readonly IGrainContext _context;
    private readonly IGrainStorage _storage;
    private readonly DurabilityOptions _options;
    private readonly MachineClock _clock;
    private CallLogSegment _open = CallLogSegment.Empty;
    private StateRecord<CallLogSegment> _record;
    private TaskCompletionSource? _batch;
    private bool _writing;
    private bool _broken;

    public CallLogGrain(IGrainContext context)
    {
        _context = context;
        _storage = context.ActivationServices.GetRequiredKeyedService<IGrainStorage>("Default");
        _options = context.ActivationServices.GetRequiredService<IOptions<DurabilityOptions>>().Value;
        _clock = context.ActivationServices.GetRequiredService<MachineClock>();
        _record = Record(0);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var last = await LastStored();
        _record = Record(last);
        _open = await _record.Read() with { Number = last };
        if (_open.IsFull)
        {
            OpenNext();
        }
    }

    public async ValueTask Append(CallLogRow row)
    {
        if (_broken)
        {
            throw new GrainRestartingException();
        }

        _open = _open.With(new LoggedCall(row.CallId, row.Version, row.EndedAt, Encoding.UTF8.GetString(row.Facts)));
        _batch ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        var batch = _batch.Task;
        if (!_writing)
        {
            _ = Write();
        }

        await batch;
    }

    public async ValueTask<CallLogRow[]> Rows()
    {
        var newest = new Dictionary<string, LoggedCall>(StringComparer.Ordinal);
        var open = _open;
        for (var segment = 0; segment < open.Number; segment++)
        {
            Take(newest, await Record(segment).Read());
        }

        Take(newest, open);
        return [.. newest.Values
            .OrderByDescending(row => row.EndedAt)
            .Select(row => new CallLogRow { CallId = row.CallId, Version = row.Version, EndedAt = row.EndedAt, Facts = Encoding.UTF8.GetBytes(row.Facts) })];
    }

    private static void Take(Dictionary<string, LoggedCall> newest, CallLogSegment segment)
    {
        foreach (var row in segment.Rows)
        {
            if (!newest.TryGetValue(row.CallId, out var other) || other.Version < row.Version)
            {
                newest[row.CallId] = row;
            }
        }
    }

    private async Task Write()
    {
        _writing = true;
        while (_batch is not null)
        {
            await Task.Delay(_options.CallLogLinger, _clock.Time);
            var (batch, segment, record) = (_batch, _open, _record);
            _batch = null;
            if (segment.IsFull)
            {
                OpenNext();
            }

            try
            {
                await record.Write(segment);
                batch.SetResult();
            }
            catch (Exception e)
            {
                Break(batch, e);
                return;
            }
        }

        _writing = false;
    }

    private void Break(TaskCompletionSource batch, Exception cause)
    {
        _broken = true;
        var failure = cause as GrainRestartingException ?? new GrainRestartingException("The call log is restarting; append the row again", cause);
        batch.SetException(failure);
        _batch?.SetException(failure);
        DeactivateOnIdle();
    }

    private void OpenNext()
    {
        _open = CallLogSegment.Empty with { Number = _open.Number + 1 };
        _record = Record(_open.Number);
    }

    private async Task<int> LastStored()
    {
        var (stored, missing) = (-1, 1);
        while (await Exists(missing - 1))
        {
            stored = missing - 1;
            missing *= 2;
        }

        missing--;
        while (missing - stored > 1)
        {
            var middle = stored + ((missing - stored) / 2);
            (stored, missing) = await Exists(middle) ? (middle, missing) : (stored, middle);
        }

        return Math.Max(stored, 0);
    }

    private async Task<bool> Exists(int segment)
    {
        var record = Record(segment);
        await record.Read();
        return record.Exists;
    }

    private StateRecord<CallLogSegment> Record(int segment) =>
        new(_storage, $"call-log-{segment}", _context.GrainId, CallLogSegment.Empty, _options, _clock);
}
