using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Live;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Time;

namespace ContactCenter.Gateway.Api.Directories;

/// <summary>
/// To whom a call can be given, out of this gateway's copies of the live boards. However many ask, it is made at most once a second, and once where the owners have
/// to be asked because there is no copy. Thread-safe.
/// </summary>
internal sealed class CenterDirectory(IGrainFactory grains, LiveFeed feed, MachineClock machine)
{
    private const int MostAgents = 5_000;
    private const int MostQueues = 1_000;
    private const int AskedAtOnce = 50;
    private static readonly TimeSpan OfOwnersFresh = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private Task<DirectoryListing>? _reading;
    private (DirectoryListing Listing, long ReadAt, TimeSpan Life)? _last;

    /// <summary>The listing, a second old at most; ten where it came from the owners.</summary>
    /// <param name="stop">Nobody waits any more.</param>
    public Task<DirectoryListing> Read(CancellationToken stop)
    {
        lock (_lock)
        {
            return _last is { } last && machine.Time.GetElapsedTime(last.ReadAt) < last.Life
                ? Task.FromResult(last.Listing)
                : (_reading ??= Task.Run(Load, CancellationToken.None)).WaitAsync(stop);
        }
    }

    private async Task<DirectoryListing> Load()
    {
        try
        {
            var (agents, queues) = (await feed.Look(LiveTopics.Agents, CancellationToken.None), await feed.Look(LiveTopics.Queues, CancellationToken.None));
            var desks = await Lines<DeskLine>(DirectoryKind.Agents, agents, MostAgents, name => grains.GetGrain<IAgentDesk>(name).Desk());
            var lines = await Lines<QueueLine>(DirectoryKind.Queues, queues, MostQueues, id => grains.GetGrain<IQueueGrain>(id).View());
            var listing = new DirectoryListing(
                desks.Items.Select(Colleague.Of), lines.Items.Where(queue => !queue.IsDraining).Select(queue => new DirectoryQueue(queue.Id, queue.Settings?.DisplayName)), desks.IsCut || lines.IsCut);
            lock (_lock)
            {
                _last = (listing, machine.Time.GetTimestamp(), agents is null || queues is null ? OfOwnersFresh : LiveFeed.Fresh);
            }

            return listing;
        }
        finally
        {
            lock (_lock)
            {
                _reading = null;
            }
        }
    }

    private async Task<(List<T> Items, bool IsCut)> Lines<T>(string kind, LiveMirror? board, int most, Func<string, ValueTask<JsonReply?>> view)
    {
        var ids = await grains.GetGrain<IDirectoryGrain>(kind).List(null, most + 1);
        var items = new List<T>(ids.Length);
        foreach (var some in ids.Take(most).Chunk(AskedAtOnce))
        {
            var told = await Task.WhenAll(some.Select(id => DirectoryPages.View(board, id, view).AsTask()));
            items.AddRange(told.OfType<JsonReply>().Select(reply => reply.Read<T>()));
        }

        return (items, ids.Length > most);
    }
}
