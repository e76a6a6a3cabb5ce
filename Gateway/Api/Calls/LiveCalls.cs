using System.Runtime.CompilerServices;
using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Live;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Interfaces.Watches;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>Finds the calls that are in progress.</summary>
internal sealed class LiveCalls(IGrainFactory grains, LiveFeed feed)
{
    private const int AtOnce = 256;
    private readonly ConditionalWeakTable<LiveNote, StrongBox<DateTimeOffset>> _starts = [];

    /// <summary>All calls that somebody still watches: those in progress, and those that ended so lately that the call log may not know yet.</summary>
    public async ValueTask<List<CallSummary>> Read() => await Views(await Watched());

    /// <summary>
    /// Calls in progress, newest start first. Which there are, and in which order, the live board says; the calls of the page are asked themselves, and those that are watched but
    /// not on the board: too new for it, or ended and not in the log yet.
    /// </summary>
    /// <param name="count">Most calls.</param>
    /// <param name="from">After which one, or null.</param>
    /// <param name="stop">Nobody waits any more.</param>
    public async ValueTask<LiveCallPage> Page(int count, CallPosition? from, CancellationToken stop)
    {
        var board = (await feed.Look(LiveTopics.Calls, stop))?.All() ?? [];
        var shown = board.ToDictionary(note => note.Key, StartOf, StringComparer.Ordinal);
        var others = (await Views((await Watched()).Where(id => !shown.ContainsKey(id)))).ToDictionary(call => call.Id, StringComparer.Ordinal);
        var rest = shown.Select(one => (StartedAt: one.Value, Id: one.Key))
            .Concat(others.Values.Where(call => call.Phase == CallPhase.InProgress).Select(call => (call.StartedAt, call.Id)))
            .Where(call => from?.IsBefore(call.StartedAt, call.Id) != false)
            .OrderByDescending(call => call.StartedAt).ThenBy(call => call.Id, StringComparer.Ordinal).Take(count + 1).ToList();
        var page = rest.Take(count).ToList();
        var asked = (await Views(page.Select(call => call.Id).Where(id => !others.ContainsKey(id)))).ToDictionary(call => call.Id, StringComparer.Ordinal);
        return new(
            [.. page.Select(call => others.GetValueOrDefault(call.Id) ?? asked.GetValueOrDefault(call.Id)).OfType<CallSummary>().Where(call => call.Phase == CallPhase.InProgress)],
            page.Count == 0 ? null : new(true, page[^1].StartedAt, page[^1].Id),
            page.Count == count,
            rest.Count > count,
            [.. others.Values.Concat(asked.Values).Where(call => call.Phase == CallPhase.Ended)]);
    }

    /// <summary>The calls that began last among those that somebody still watches, with their timelines.</summary>
    /// <param name="most">Most calls.</param>
    /// <param name="stop">Nobody waits any more.</param>
    public async ValueTask<List<CallView>> Newest(int most, CancellationToken stop)
    {
        var shown = ((await feed.Look(LiveTopics.Calls, stop))?.All() ?? []).ToDictionary(note => note.Key, StartOf, StringComparer.Ordinal);

        // What is too new for the board comes first.
        return await Whole((await Watched()).Union(shown.Keys)
            .OrderByDescending(id => shown.GetValueOrDefault(id, DateTimeOffset.MaxValue)).ThenBy(id => id, StringComparer.Ordinal).Take(most));
    }

    /// <summary>Callbacks whose customer was not reached.</summary>
    /// <param name="stop">Nobody waits any more.</param>
    public async ValueTask<IEnumerable<CallCard>> Callbacks(CancellationToken stop)
    {
        var cards = (await feed.Look(LiveTopics.Calls, stop))?.All() is { } board
            ? board.Where(note => note.Json.AsSpan().IndexOf("\"callback\":"u8) >= 0).Select(Read)
            : (await Read()).Where(call => call.Phase == CallPhase.InProgress).Select(CallCard.Of);
        return cards.Where(call => call.Callback is not null);
    }

    private async ValueTask<IEnumerable<string>> Watched()
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, WatchShard.Count)
            .Select(shard => grains.GetGrain<IWatchGrain>(WatchShard.Name(shard)).List().AsTask()));
        return shards.SelectMany(ids => ids);
    }

    private async ValueTask<List<CallSummary>> Views(IEnumerable<string> ids) => (await Whole(ids)).ConvertAll(call => call.Summary);

    private async ValueTask<List<CallView>> Whole(IEnumerable<string> ids)
    {
        var calls = new List<CallView>();
        foreach (var some in ids.Chunk(AtOnce))
        {
            var views = await Task.WhenAll(some.Select(id => grains.GetGrain<ICallGrain>(id).View().AsTask()));
            calls.AddRange(views.Where(view => view is not null).Select(view => view!.Read<CallView>()));
        }

        return calls;
    }

    // Notes never change; of thousands only a few are new since the last page.
    private DateTimeOffset StartOf(LiveNote note) => _starts
        .GetValue(note, static one => new(Read(one).StartedAt)).Value;

    private static CallCard Read(LiveNote note) => JsonSerializer.Deserialize<CallCard>(note.Json!, StateJson.Views)!;
}
