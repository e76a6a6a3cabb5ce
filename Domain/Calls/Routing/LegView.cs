using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Routing.Callbacks;

namespace ContactCenter.Domain.Calls.Routing;

/// <summary>What is known of a call's legs at one moment.</summary>
public readonly struct LegView
{
    private readonly CallState _state;
    private readonly ImmutableArray<CallLeg> _legs;

    /// <summary>Looks at a call.</summary>
    public LegView(string call, CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _state = state;
        _legs = CallLegs.Of(state.Timeline);
        Caller = CallerLeg.Of(call, state) is { } leg ? Find(leg) : null;
    }

    /// <summary>The caller's leg; null while nothing was reported of it.</summary>
    public CallLeg? Caller { get; }

    /// <summary>When the caller was gone, by our clock; or null. The customer of a callback that was given up is gone from then on.</summary>
    public DateTimeOffset? CallerGoneAt => _state.PresumedEndedAt
        ?? (Caller is { IsOver: true } caller ? EndedAt(caller.Uuid) : _state.Callback is { End: not (CallbackEnd.None or CallbackEnd.Reached) } over ? over.EndedAt : null);

    /// <summary>One leg; null when nothing was reported of it.</summary>
    public CallLeg? Find(string leg)
    {
        foreach (var one in _legs)
        {
            if (one.Uuid == leg)
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>When a leg was over, by our clock; null while it is not.</summary>
    public DateTimeOffset? EndedAt(string leg) => CallTime.EndOf(_state.Timeline, leg);

    /// <summary>True when the platform said that a leg is over, or took our request to end it.</summary>
    public bool IsDead(string leg) => Find(leg) is { IsOver: true } || _state.Timeline.Knows(HangUps.KeyOf(leg));
}
