using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Interfaces.Live;

namespace ContactCenter.Grains.Live;

/// <summary>
/// Shows voice events of this silo's calls on the live board. As many as the board holds may wait here; then the oldest gives way, so that a board that
/// cannot be reached costs no memory.
/// </summary>
internal sealed class EventTail(LiveOutbox outbox)
{
    private static readonly string[] Places = [.. Enumerable.Range(0, EventSource.Most).Select(static place => $"{place}")];
    private uint _told;

    /// <summary>Shows what came to a call's timeline.</summary>
    /// <param name="callId">The call.</param>
    /// <param name="before">How it was shown last.</param>
    /// <param name="now">How it is.</param>
    public void Look(string callId, CallState before, CallState now)
    {
        // Entries are added one at a time and nearly always at the end; those that stay are the same objects.
        var (left, right) = (before.Timeline.Length - 1, now.Timeline.Length - 1);
        for (var more = right - left; more > 0 && right >= 0; right--)
        {
            var entry = now.Timeline[right];
            if (left >= 0 && ReferenceEquals(before.Timeline[left], entry))
            {
                left--;
                continue;
            }

            more--;
            if (entry.IsWebhook)
            {
                Show(callId, now.Party?.FromUser, entry);
            }
        }
    }

    private void Show(string callId, string? fromUser, TimelineEntry entry) => outbox.Post(
        LiveTopics.Events,
        Places[Interlocked.Increment(ref _told) % EventSource.Most],
        () => ValueTask.FromResult(LiveNotes.OfEvent(CallEvent.Of(callId, fromUser, entry)!)));
}
