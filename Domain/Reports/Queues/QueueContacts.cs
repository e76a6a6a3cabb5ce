using System.Collections.Immutable;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Reports.Queues;

/// <summary>The stays in queues that a call's waits add up to.</summary>
public static class QueueContacts
{
    /// <summary>
    /// The stays that are over, in order. A wait that ended because its agent was lost and the next one in the same queue are one stay: the caller noticed
    /// nothing but a longer wait. Where no wait followed, the caller hung up meanwhile.
    /// </summary>
    public static ImmutableArray<QueueContact> Of(CallSummary call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Callback is not null)
        {
            // Nobody waited on the line: callbacks have figures of their own.
            return [];
        }

        var contacts = ImmutableArray.CreateBuilder<QueueContact>(call.Waits.Length);
        Wait? first = null;
        var requeues = 0;
        for (var i = 0; i < call.Waits.Length; i++)
        {
            var wait = call.Waits[i];
            first ??= wait;
            if (wait.End == WaitEnd.Requeued && i + 1 < call.Waits.Length && call.Waits[i + 1].Queue == wait.Queue)
            {
                requeues++;
                continue;
            }

            if (EndOf(wait, call) is ({ } at, var end))
            {
                contacts.Add(new(wait.Queue, first.EnteredAt, first.QueuedAt, at, end, requeues));
            }

            (first, requeues) = (null, 0);
        }

        return contacts.ToImmutable();
    }

    // What the last wait of a call that is over does not say: the caller is gone.
    private static (DateTimeOffset? At, WaitEnd End) EndOf(Wait wait, CallSummary call) => wait switch
    {
        { End: WaitEnd.None } => (call.EndedAt, WaitEnd.Abandoned),
        { End: WaitEnd.Requeued } when wait.Id == call.Waits[^1].Id => (call.EndedAt, WaitEnd.Abandoned),
        { End: WaitEnd.Requeued } => (wait.EndedAt ?? call.EndedAt, WaitEnd.Transferred),
        _ => (wait.EndedAt ?? call.EndedAt, wait.End),
    };
}
