using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Calls;

namespace ContactCenter.Gateway.Api.Events;

/// <summary>The newest events after a position, out of calls in any order.</summary>
/// <param name="count">How many are wanted.</param>
/// <param name="position">After which they are.</param>
internal sealed class NewestEvents(int count, EventPosition position)
{
    private static readonly Comparer<CallEvent> Newest = Comparer<CallEvent>.Create(static (a, b) =>
        b.At.CompareTo(a.At) is not 0 and var order ? order : string.CompareOrdinal(a.Id, b.Id));

    // One more than wanted says whether there is more.
    private readonly SortedSet<CallEvent> _events = new(Newest);

    /// <summary>Time of the oldest event of a page that is full; null while it is not.</summary>
    public DateTimeOffset? Full => _events.Count > count ? _events.ElementAt(count - 1).At : null;

    /// <summary>Takes a call's events.</summary>
    public void Add(CallView? call)
    {
        foreach (var entry in call?.Timeline ?? [])
        {
            if (CallEvent.Of(call!.Summary.Id, call.Party?.FromUser, entry) is { } e && position.IsBefore(e) && _events.Add(e) && _events.Count > count + 1)
            {
                _events.Remove(_events.Max!);
            }
        }
    }

    /// <summary>The page.</summary>
    /// <param name="hasMore">True: there may be more than what was taken.</param>
    public Page<CallEvent> Page(bool hasMore)
    {
        List<CallEvent> page = [.. _events.Take(count)];
        return new(page, page.Count > 0 && (hasMore || _events.Count > count) ? Next(EventPosition.Of(page[^1])) : null);
    }

    /// <summary>The part of the page that is complete, where reading was cut off: what is older than <paramref name="time"/> may be missing.</summary>
    public Page<CallEvent> Above(DateTimeOffset time)
    {
        List<CallEvent> page = [.. _events.Take(count).Where(e => e.At >= time)];
        return new(page, Next(page.Count == count ? EventPosition.Of(page[^1]) : new(time, "")));
    }

    private static string Next(EventPosition position) => PageRequest.CursorOf(position.ToString());
}
