using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Calls.Routing.Room;

namespace ContactCenter.Domain.Calls.Routing;

/// <summary>
/// What follows for waits and offers from what is known of the legs. Run after every change of a call: it does nothing where nothing follows, so
/// neither the order nor the number of webhooks matters.
/// </summary>
public static class CallRouting
{
    /// <summary>True once queues, agents or other calls have to hear of the call, or the platform has more to do for it than its flow says.</summary>
    public static bool Concerns(string call, CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return !state.Waits.IsEmpty || !state.Offers.IsEmpty || !state.Pulled.IsEmpty || state.Ordered is not null || state.IsRouting || Engagements.Of(call, state).Any();
    }

    /// <summary>Draws the conclusions.</summary>
    public static CallState Settle(CallState state, string call, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Waits.IsEmpty && state.Offers.IsEmpty && state.Callback is null)
        {
            return state;
        }

        // One conclusion may lead to the next: an offer's end frees a wait that is due. Each round closes something, so there are few.
        for (var before = state; ; before = state)
        {
            var legs = new LegView(call, state);
            state = OfferRules.Settle(state, call, legs, now);
            state = RoomRules.Settle(state, legs, now);
            state = WaitRules.Settle(state, call, legs, now);
            state = CallbackRules.Settle(state, call, now);
            if (ReferenceEquals(state, before))
            {
                return state;
            }
        }
    }

    /// <summary>When the call has to be looked at next, or null.</summary>
    public static DateTimeOffset? Deadline(CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var first = CallbackRules.Deadline(state);
        foreach (var offer in state.Offers)
        {
            first = OfferRules.Deadline(offer) is { } at && !(at >= first) ? at : first;
        }

        return first;
    }

    /// <summary>The call as a queue should see its open or last wait.</summary>
    public static bool IsOffered(CallState state, string waitId)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Offers.Any(offer => offer.IsOpen && offer.WaitId == waitId);
    }

    /// <summary>The conversation in which a leg is, as far as its webhooks told; null when none did.</summary>
    public static string? ConversationOf(CallState state, string leg)
    {
        ArgumentNullException.ThrowIfNull(state);
        return ConversationOf(state.Timeline, leg);
    }

    /// <summary>The conversation in which a leg is, as far as its webhooks told; null when none did.</summary>
    public static string? ConversationOf(ImmutableArray<TimelineEntry> timeline, string leg)
    {
        string? known = null;
        foreach (var entry in timeline)
        {
            if (entry.Leg == leg && entry.Conversation is { } conversation && (entry.Kind == TimelineKind.Transfer || known is null))
            {
                known = conversation;
            }
        }

        return known;
    }
}
