using System.Collections.Immutable;

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
        Caller = Find(call);
    }

    /// <summary>The caller's leg; null while nothing was reported of it.</summary>
    public CallLeg? Caller { get; }

    /// <summary>When the caller was gone, by our clock; or null.</summary>
    public DateTimeOffset? CallerGoneAt => _state.PresumedEndedAt ?? (Caller is { IsOver: true } caller ? EndedAt(caller.Uuid) : null);

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
