using System.Globalization;
using System.IO.Hashing;
using System.Text;
using ContactCenter.Domain.Queues.Membership;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Time;
using Orleans.Storage;

namespace ContactCenter.Grains.Queues.Membership;

/// <summary>
/// Who belongs to a queue, in hashed rows beside its settings: at 5,000 waiting a write stays below 32 KB. A caller's wait and the place that is
/// kept for the same number lie in the same row, so that a place is used up in the write that lets the caller in.
/// </summary>
internal sealed class MembershipRows
{
    /// <summary>How many rows there are. Fixed: changing it strands what is stored.</summary>
    public const int Count = 128;

    private const int ReadsAtOnce = 32;
    private readonly MembershipShard[] _shards;

    /// <param name="row">Makes the record of a row by its name.</param>
    /// <param name="work">Counts writes where time is driven.</param>
    /// <param name="failed">A row was not stored, or nobody knows.</param>
    public MembershipRows(Func<string, StateRecord<MembershipRow>> row, WorkInFlight? work, Action failed) => _shards =
    [
        .. Enumerable.Range(0, Count).Select(number => new MembershipShard(
            row(string.Create(CultureInfo.InvariantCulture, $"queue-members-{number:000}")), work, _ => failed())),
    ];

    public IEnumerable<StoredWait> Waits => _shards.SelectMany(shard => shard.Waits.Values);

    public IEnumerable<string> Agents => _shards.SelectMany(shard => shard.Agents);

    public async Task Load()
    {
        foreach (var chunk in _shards.Chunk(ReadsAtOnce))
        {
            await Task.WhenAll(chunk.Select(shard => shard.Load()));
        }
    }

    /// <summary>Keeps a wait; completes when it is stored.</summary>
    public Task Put(StoredWait wait)
    {
        var shard = Of(wait);
        shard.Waits[wait.WaitId] = wait;
        return Stored(shard.Save());
    }

    /// <summary>Completes when a wait is stored as it was put.</summary>
    public Task Settled(StoredWait wait) => Of(wait).Settled is { IsCompletedSuccessfully: false } open ? Stored(open) : Task.CompletedTask;

    /// <summary>Forgets a wait; completes when that is stored.</summary>
    /// <param name="wait">The wait.</param>
    /// <param name="place">Kept for a redial; null: none.</param>
    public Task Remove(StoredWait wait, HeldPlace? place)
    {
        var shard = Of(wait);
        if (place is not null)
        {
            shard.Places.Add(place);
        }

        return shard.Waits.Remove(wait.WaitId) || place is not null ? Stored(shard.Save()) : Task.CompletedTask;
    }

    /// <summary>Uses up the earliest place that is kept for a number, if it is before <paramref name="enteredAt"/>: gone with the next <see cref="Put"/> of that number.</summary>
    public HeldPlace? TakePlace(string? number, DateTimeOffset enteredAt, DateTimeOffset leftAfter)
    {
        if (number is null)
        {
            return null;
        }

        var places = _shards[Hash(number)].Places;
        HeldPlace? earliest = null;
        foreach (var place in places)
        {
            if (place.Number == number && place.LeftAt >= leftAfter && place.EnteredAt < enteredAt && (earliest is null || place.EnteredAt < earliest.EnteredAt))
            {
                earliest = place;
            }
        }

        if (earliest is not null)
        {
            places.Remove(earliest);
        }

        return earliest;
    }

    /// <summary>Forgets places that nobody can use any more: numbers of people are not kept without a reason.</summary>
    public void Expire(DateTimeOffset leftBefore)
    {
        foreach (var shard in _shards)
        {
            if (shard.Places.RemoveAll(place => place.LeftAt < leftBefore) > 0)
            {
                Forget(shard.Save());
            }
        }
    }

    /// <summary>When the first of the kept places was given up; null: none is kept.</summary>
    public DateTimeOffset? FirstPlace()
    {
        DateTimeOffset? first = null;
        foreach (var shard in _shards)
        {
            foreach (var place in shard.Places)
            {
                first = place.LeftAt < first ? place.LeftAt : first ?? place.LeftAt;
            }
        }

        return first;
    }

    public Task AddAgent(string name)
    {
        var shard = _shards[Hash(name)];
        return Stored(shard.Agents.Add(name) ? shard.Save() : shard.Settled);
    }

    public Task RemoveAgent(string name)
    {
        var shard = _shards[Hash(name)];
        return Stored(shard.Agents.Remove(name) ? shard.Save() : shard.Settled);
    }

    private MembershipShard Of(StoredWait wait) => _shards[Hash(wait.Number ?? wait.WaitId)];

    private static int Hash(string key) => (int)(XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(key)) % Count);

    private static void Forget(Task write) => _ = write.ContinueWith(static done => _ = done.Exception, TaskScheduler.Default);

    private static async Task Stored(Task write)
    {
        try
        {
            await write;
        }
        catch (Exception e) when (e is InconsistentStateException)
        {
            throw new GrainRestartingException("Another activation of the queue wrote first; send the same command again", e);
        }
    }
}
