using ContactCenter.Domain.Queues.Membership;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Time;

namespace ContactCenter.Grains.Queues.Membership;

/// <summary>One row of a queue's membership: one write at a time, which carries all that came meanwhile.</summary>
internal sealed class MembershipShard(StateRecord<MembershipRow> record, WorkInFlight? work, Action<Exception> failed)
{
    private TaskCompletionSource? _current;
    private TaskCompletionSource? _next;
    private Exception? _failure;

    public Dictionary<string, StoredWait> Waits { get; } = new(StringComparer.Ordinal);

    public List<HeldPlace> Places { get; } = [];

    public HashSet<string> Agents { get; } = new(StringComparer.Ordinal);

    /// <summary>Completes when all that this row holds now is stored.</summary>
    public Task Settled => _failure is not null ? Task.FromException(_failure) : (_next ?? _current)?.Task ?? Task.CompletedTask;

    public async Task Load()
    {
        var row = await record.Read();
        foreach (var wait in row.Waits)
        {
            Waits[wait.WaitId] = wait;
        }

        Places.AddRange(row.Places);
        Agents.UnionWith(row.Agents);
    }

    /// <summary>Stores what the row holds now.</summary>
    public Task Save()
    {
        if (_failure is not null)
        {
            return Task.FromException(_failure);
        }

        _next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stored = _next.Task;
        if (_current is null)
        {
            _ = Write();
        }

        return stored;
    }

    private async Task Write()
    {
        using var scope = work?.Begin() ?? default;
        while (_next is { } batch)
        {
            (_current, _next) = (batch, null);
            try
            {
                await record.Write(new MembershipRow { Waits = [.. Waits.Values], Places = [.. Places], Agents = [.. Agents] });
            }
            catch (Exception e)
            {
                _failure = e;
                Fail(batch, e);
                Fail(_next, e);
                failed(e);
                return;
            }

            batch.SetResult();
        }

        _current = null;
    }

    private static void Fail(TaskCompletionSource? batch, Exception e)
    {
        if (batch is not null)
        {
            batch.SetException(e);
            _ = batch.Task.Exception;
        }
    }
}
