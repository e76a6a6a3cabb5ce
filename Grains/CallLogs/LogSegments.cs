using ContactCenter.Domain.CallLogs;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace ContactCenter.Grains.CallLogs;

/// <summary>
/// The stored rows of a log grain. Collects rows for a moment and writes them together. Full segments are rows of their own, not written again but to
/// erase, and not kept in memory; segment numbers have no gaps, so the open one is found by halving.
/// </summary>
/// <typeparam name="TRow">Type of the rows.</typeparam>
/// <param name="grain">The grain; it is replaced after a failed write.</param>
/// <param name="name">Name of the stored rows, without the number of the segment.</param>
/// <param name="linger">How long rows are collected; null: as long as those of finished calls.</param>
internal sealed class LogSegments<TRow>(IGrainBase grain, string name, TimeSpan? linger = null)
    where TRow : class, ILogRow
{
    private static readonly TimeSpan Settled = TimeSpan.FromHours(2);
    private readonly IGrainContext _context = grain.GrainContext;
    private readonly RowStore _store = grain.GrainContext.ActivationServices.GetRequiredService<RowStore>();
    private readonly TimeProvider _time = grain.GrainContext.ActivationServices.GetRequiredService<TimeProvider>();
    private readonly int _retentionDays = grain.GrainContext.ActivationServices.GetRequiredService<IOptions<ReportsOptions>>().Value.RetentionDays;
    private readonly DateTimeOffset _hour = CallLogKey.HourOf(grain.GrainContext.GrainId.Key.ToString()!);
    private LogSegment<TRow> _open = LogSegment<TRow>.Empty;
    private StateRecord<LogSegment<TRow>>? _record;
    private TaskCompletionSource? _batch;
    private bool _writing;
    private bool _broken;

    /// <summary>Finds the open segment.</summary>
    public async Task Load()
    {
        var last = await LastStored();
        _record = Record(last);
        _open = await _record.Read() with { Number = last };
        if (_open.IsFull)
        {
            OpenNext();
        }
    }

    /// <summary>Adds rows; done when they are stored. What comes so late that its hour may no longer be kept is dropped.</summary>
    public Task Append(IEnumerable<TRow> rows)
    {
        ThrowIfBroken();
        if (_hour < LogKeeperRules.KeptFrom(_time.GetUtcNow(), _retentionDays))
        {
            return Task.CompletedTask;
        }

        foreach (var row in rows)
        {
            _open = _open.With(row);
        }

        return Written();
    }

    /// <summary>The rows that hold, one for each key.</summary>
    public async Task<IReadOnlyCollection<TRow>> Rows()
    {
        var newest = new Dictionary<string, TRow>(StringComparer.Ordinal);
        var open = _open;
        for (var segment = 0; segment < open.Number; segment++)
        {
            Take(newest, await Record(segment).Read());
        }

        Take(newest, open);

        // A report of a year reads a hundred thousand of these once: they do not stay in memory for it.
        if (_hour + Settled < _time.GetUtcNow())
        {
            grain.DeactivateOnIdle();
        }

        return newest.Values;
    }

    /// <summary>Changes rows, those that no longer hold too, wherever they are stored; done when none is left as it was. May be run again.</summary>
    /// <param name="change">Gives the row itself where there is nothing to change.</param>
    /// <returns>How many keys had a row that was changed.</returns>
    public async Task<int> Rewrite(Func<TRow, TRow> change)
    {
        ThrowIfBroken();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var open = _open.Select(Counted);
        if (!ReferenceEquals(open, _open))
        {
            _open = open;
        }

        // Whatever is being written as it was lies in a closed segment afterwards, or is written over.
        await Written();
        for (var segment = 0; segment < _open.Number; segment++)
        {
            var record = Record(segment);
            var stored = await record.Read();
            var next = stored.Select(Counted);
            if (!ReferenceEquals(next, stored))
            {
                await Write(record, next);
            }
        }

        return changed.Count;

        TRow Counted(TRow row)
        {
            var next = change(row);
            if (!ReferenceEquals(next, row))
            {
                changed.Add(row.LogKey);
            }

            return next;
        }
    }

    /// <summary>Deletes everything, the last segment first, so that there are no gaps if it is cut off.</summary>
    public async Task Clear()
    {
        ThrowIfBroken();
        for (var segment = _open.Number; segment >= 0; segment--)
        {
            var record = Record(segment);
            await record.Read();
            if (record.Exists)
            {
                await record.Clear();
            }
        }

        _broken = true;
        grain.DeactivateOnIdle();
    }

    private static void Take(Dictionary<string, TRow> newest, LogSegment<TRow> segment)
    {
        foreach (var row in segment.Rows)
        {
            if (!newest.TryGetValue(row.LogKey, out var other) || other.LogVersion < row.LogVersion)
            {
                newest[row.LogKey] = row;
            }
        }
    }

    private Task Written()
    {
        _batch ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
        var batch = _batch.Task;
        if (!_writing)
        {
            _ = WriteLoop();
        }

        return batch;
    }

    private async Task WriteLoop()
    {
        _writing = true;
        while (_batch is not null)
        {
            await Task.Delay(linger ?? _store.Options.CallLogLinger, _store.Clock.Time);
            var (batch, segment, record) = (_batch, _open, _record!);
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

    private async Task Write(StateRecord<LogSegment<TRow>> record, LogSegment<TRow> segment)
    {
        try
        {
            await record.Write(segment);
        }
        catch (InconsistentStateException e)
        {
            throw Restarting(e);
        }
    }

    private void Break(TaskCompletionSource batch, Exception cause)
    {
        _broken = true;
        var failure = cause as GrainRestartingException ?? Restarting(cause);
        batch.SetException(failure);
        _batch?.SetException(failure);
        grain.DeactivateOnIdle();
    }

    private void ThrowIfBroken()
    {
        if (_broken)
        {
            throw Restarting(null);
        }
    }

    private GrainRestartingException Restarting(Exception? cause) => cause is null
        ? new()
        : new($"The {name} is restarting; send the same again", cause);

    private void OpenNext()
    {
        _open = LogSegment<TRow>.Empty with { Number = _open.Number + 1 };
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

    private StateRecord<LogSegment<TRow>> Record(int segment) =>
        new(_store, $"{name}-{segment}", _context.GrainId, LogSegment<TRow>.Empty);
}
