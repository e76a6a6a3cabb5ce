using System.Collections.Immutable;
using ContactCenter.Domain.Calls.Recordings;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>A call as lists, the call log and reports show it. Derived from <see cref="CallState"/>.</summary>
public sealed record CallSummary : StoredRecord
{
    /// <summary>Call id: uuid of the first leg.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the state behind it.</summary>
    public required int Version { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required CallPhase Phase { get; init; }

    /// <summary>How it went; unknown until it ended.</summary>
    public required CallOutcome Outcome { get; init; }

    /// <summary>What was dialled.</summary>
    public string? To { get; init; }

    /// <summary>Caller id; null for app users.</summary>
    public string? From { get; init; }

    /// <summary>App user who called, or null.</summary>
    public string? FromUser { get; init; }

    /// <summary>Where the call stands in its flow, or stood last.</summary>
    public FlowPosition? Position { get; init; }

    /// <summary>App user whom the flow rings by name, while nothing is known of the leg; null: nobody.</summary>
    public string? RungByName { get; init; }

    /// <summary>First sign of the call.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>End of the last leg, or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>True when the platform never said that it ended and we closed it by deadline.</summary>
    public bool IsPresumedEnded { get; init; }

    /// <summary>The legs.</summary>
    public required ImmutableArray<CallLeg> Legs { get; init; }

    /// <summary>The callback that this call is; null: somebody called.</summary>
    public CallbackFacts? Callback { get; init; }

    /// <summary>The caller's leg where it does not have the call's name: the customer of a callback who picked up. Null otherwise.</summary>
    public string? CallerLeg { get; init; }

    /// <summary>The call that calls this one's caller back; null: none.</summary>
    public string? CalledBackBy { get; init; }

    /// <summary>Waits in queues, in order.</summary>
    public ImmutableArray<Wait> Waits { get; init; } = [];

    /// <summary>Offers to agents, in order.</summary>
    public ImmutableArray<Offer> Offers { get; init; } = [];

    /// <summary>What agents said of their talks.</summary>
    public ImmutableArray<Disposition> Dispositions { get; init; } = [];

    /// <summary>What the caller answered to questions of surveys.</summary>
    public ImmutableArray<SurveyAnswer> Answers { get; init; } = [];

    /// <summary>When the caller was on hold, in order.</summary>
    public ImmutableArray<HoldSpan> Holds { get; init; } = [];

    /// <summary>Its recordings and messages, in order.</summary>
    public ImmutableArray<CallRecording> Recordings { get; init; } = [];

    /// <summary>The call that took over, when merged.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Derives the summary.</summary>
    public static CallSummary Of(string id, CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var legs = CallLegs.Of(state.Timeline);
        var caller = Routing.CallerLeg.Of(id, state);
        var first = legs.FirstOrDefault(leg => leg.Uuid == caller);
        var phase = Phases.Of(id, state, legs);
        var ended = phase == CallPhase.Ended;
        return new()
        {
            Id = id,
            Version = state.Version,
            Phase = phase,
            Outcome = ended ? OutcomeOf(caller, legs, state.Callback is not null) : CallOutcome.Unknown,
            To = state.Party?.To ?? first?.Facts.To,
            From = state.Party is { } party ? party.From : first?.Facts.From,
            FromUser = state.Party?.FromUser,
            Position = state.Position,
            RungByName = phase == CallPhase.InProgress ? DirectLegs.Rung(state, legs) : null,
            StartedAt = state.Timeline.Length > 0 ? state.Timeline[0].At : default,
            EndedAt = ended ? state.PresumedEndedAt ?? legs.Max(leg => leg.EndedAt) ?? state.Callback?.EndedAt : null,
            IsPresumedEnded = ended && state.PresumedEndedAt is not null,
            Legs = legs,
            Callback = CallbackFacts.Of(state),
            CallerLeg = caller == id ? null : caller,
            CalledBackBy = state.Ordered?.Id,
            Waits = state.Waits,
            Offers = state.Offers,
            Dispositions = state.Dispositions,
            Answers = state.Answers,
            Holds = state.Hold is null && state.Offers.IsEmpty ? [] : HoldSpans.Of(state.Timeline),
            Recordings = CallRecordings.Of(state),
            MergedInto = state.MergedInto,
        };
    }

    private static CallOutcome OutcomeOf(string? caller, ImmutableArray<CallLeg> legs, bool isCallback)
    {
        if (isCallback)
        {
            // Whichever agents were ready for it: the customer is what it was for.
            return caller is null ? CallOutcome.NoAnswer : CallOutcome.Connected;
        }

        var tried = false;
        foreach (var leg in legs)
        {
            if (leg.Uuid != caller)
            {
                tried = true;
                if (leg.WasAnswered)
                {
                    return CallOutcome.Connected;
                }
            }
        }

        return tried ? CallOutcome.NoAnswer
            : legs.FirstOrDefault(leg => leg.Uuid == caller)?.Facts.DisconnectedBy switch
            {
                DisconnectedBy.User => CallOutcome.Abandoned,
                DisconnectedBy.Platform => CallOutcome.Served,
                _ => CallOutcome.Unknown,
            };
    }
}
