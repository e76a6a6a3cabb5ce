using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Callbacks;

namespace ContactCenter.Domain.Calls;

/// <summary>Tells where a call is in its life, and until when it may stay there without a word from the platform.</summary>
public static class Phases
{
    /// <summary>How long other legs may outlive the caller's before we presume that their last webhooks were lost (design §5).</summary>
    public static readonly TimeSpan AfterCaller = TimeSpan.FromSeconds(30);

    /// <summary>Longest life of a leg on the platform (facts §1.12: 7,200 s) and ten minutes for late webhooks.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(7_200 + 600);

    /// <summary>The phase of a call.</summary>
    public static CallPhase Of(string id, CallState state, ImmutableArray<CallLeg> legs)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.MergedInto is not null ? CallPhase.Merged
            : state.IsUnknown ? CallPhase.Unknown
            : state.PresumedEndedAt is not null || AllOver(id, state, legs) ? CallPhase.Ended
            : CallPhase.InProgress;
    }

    /// <summary>When the call is closed unless something is heard before; null when nothing is open.</summary>
    public static DateTimeOffset? Deadline(string id, CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var legs = CallLegs.Of(state.Timeline);
        if (Of(id, state, legs) != CallPhase.InProgress || state.Callback is { IsPending: true })
        {
            // A callback waits for hours, and has deadlines of its own.
            return null;
        }

        var caller = CallerLeg.Of(id, state);

        var callerIsGone = state.Callback is not null && caller is null;
        foreach (var leg in legs)
        {
            callerIsGone |= leg.Uuid == caller && leg.IsOver;
        }

        return LastHeard(state) + (callerIsGone ? AfterCaller : LongestSilence);
    }

    private static bool AllOver(string id, CallState state, ImmutableArray<CallLeg> legs)
    {
        var caller = CallerLeg.Of(id, state);
        // An answered call lives until its own leg is over; a call that only collects stray events has no leg of its own.
        if (state.Callback is { } callback && (callback.IsPending || (caller is null && callback.End == CallbackEnd.Reached)))
        {
            return false;
        }

        var isThere = state.Party is null || caller is null;
        foreach (var leg in legs)
        {
            if (!leg.IsOver)
            {
                return false;
            }

            isThere |= leg.Uuid == caller;
        }

        return isThere && (legs.Length > 0 || state.Callback is not null);
    }

    private static DateTimeOffset LastHeard(CallState state)
    {
        var last = DateTimeOffset.MinValue;
        foreach (var entry in state.Timeline)
        {
            last = entry.ReceivedAt > last ? entry.ReceivedAt : last;
        }

        return last;
    }
}
