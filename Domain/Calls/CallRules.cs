using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>What webhooks do to a call. Total: every command has an answer in every state, and a repeated one changes nothing.</summary>
public static class CallRules
{
    // By so much may machines of the platform differ; the tail asks again after longer.
    private static readonly TimeSpan ClocksOfThePlatform = TimeSpan.FromSeconds(1);

    /// <summary>The answer webhook was served with <paramref name="turn"/>.</summary>
    /// <param name="state">State now.</param>
    /// <param name="call">Call id.</param>
    /// <param name="request">What the platform told.</param>
    /// <param name="flow">Flow and version that answered.</param>
    /// <param name="turn">What it answered.</param>
    /// <param name="now">Time of receipt.</param>
    public static CallState Answered(CallState state, string call, AnswerRequest request, FlowPosition flow, FlowTurn turn, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(turn);
        const string Key = "answer";
        if (state.Timeline.Knows(Key))
        {
            return state;
        }

        var party = CallParty.Of(request);
        var served = new TimelineEntry
        {
            Key = Key,
            At = now,
            ReceivedAt = now,
            Kind = TimelineKind.Decision,
            Leg = call,
            Status = "answered-with-flow",
            Conversation = request.ConversationKey,
            Step = turn.Waiting?.Step,
            Text = string.Create(CultureInfo.InvariantCulture, $"{flow.Flow} v{flow.Version}"),
            Notes = turn.Notes,
            Ncco = SentNcco.Of(turn.Ncco, call, party),
        };
        var next = state with
        {
            Party = party,
            Position = state.Position ?? At(flow, turn),
            Timeline = state.Timeline.With(served),
        };
        return Bump(state, call, WithAlias(next, call, request.ConversationKey));
    }

    /// <summary>A webhook came.</summary>
    /// <param name="state">State now.</param>
    /// <param name="call">Call id.</param>
    /// <param name="heard">The webhook.</param>
    /// <param name="place">Place in its URL, or null.</param>
    /// <param name="turn">The NCCO that it is answered with, or null.</param>
    /// <param name="now">Time of receipt.</param>
    public static CallState Heard(CallState state, string call, VoiceEvent heard, FlowPlace? place, FlowTurn? turn, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(heard);

        // A caller whose record is full goes on all the same: who is told to wait must be known to.
        if (state.Timeline.Knows(heard.DedupKey) || (turn is null && state.Timeline.Length >= Timeline.MaxEntries))
        {
            return state;
        }

        var next = state with
        {
            Timeline = state.Timeline.With(Timeline.Entry(heard, now, place?.Step, call, state)),
            PresumedEndedAt = null,
            TurnAt = turn is null ? state.TurnAt : Later(state.TurnAt, heard.Timestamp),
        };
        if (turn is not null && place is not null && (MovesOn(state.Position, place) || IsAskedLast(state, heard)))
        {
            var flow = new FlowPosition(place.Flow, place.Version, null, 0);
            next = next with
            {
                Position = At(flow, turn),
                Timeline = WithNotes(next.Timeline, turn, heard.DedupKey, SentNcco.Of(turn.Ncco, call, state.Party), now),
                Answers = turn.Answers.Aggregate(next.Answers, (answers, answer) => With(answers, new(place.Flow, answer.Step, answer.Question, answer.Digits, now))),
            };
        }

        next = WithAlias(next, call, heard.ConversationTo);
        next = WithAlias(next, call, heard.ConversationKey);
        return Bump(state, call, WithAlias(next, call, heard.Uuid));
    }

    /// <summary>The call was taken up again after we could not be reached.</summary>
    public static CallState Resumed(CallState state, string call, ResumePayload payload, FlowPosition flow, FlowTurn turn, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(turn);
        var key = $"resume:{payload.OperationId}";
        var isKnown = state.Timeline.Knows(key);
        if ((isKnown && !(payload.AskedAt > state.TurnAt)) || payload.AskedAt + ClocksOfThePlatform < state.TurnAt)
        {
            // The platform asks for one turn after the other. One that it asked for before another was given up, and what is answered now nobody hears: a message may lie
            // in a process that stands still until long after.
            return state;
        }

        var party = state.Party ?? new() { To = payload.To, From = payload.From, FromUser = payload.FromUser, RegionUrl = payload.RegionUrl };
        var entry = new TimelineEntry
        {
            Key = key,
            At = now,
            ReceivedAt = now,
            Kind = TimelineKind.Decision,
            Leg = call,
            Status = "resumed",
            Step = turn.Waiting?.Step,
            Notes = turn.Notes,
            Ncco = SentNcco.Of(turn.Ncco, call, party),
        };
        var next = state with
        {
            Party = party,
            Position = At(flow, turn),

            // A place that was taken up before may have to be once more: what was answered since then did not reach the caller, who is here again.
            Timeline = isKnown ? state.Timeline : state.Timeline.With(entry),
            PresumedEndedAt = null,
            TurnAt = Later(state.TurnAt, payload.AskedAt),
        };
        return Bump(state, call, WithAlias(next, call, payload.ConversationUuid));
    }

    /// <summary>Closes the call when its deadline has passed.</summary>
    public static CallState Tick(CallState state, string call, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Phases.Deadline(call, state) <= now
            ? Bump(state, call, state with { PresumedEndedAt = now })
            : state;
    }

    /// <summary>Another call took this one's events over; also one of which nothing is known yet, so that what comes late is passed on.</summary>
    public static CallState MergedInto(CallState state, string other)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.MergedInto is not null ? state : state with { Version = state.Version + 1, MergedInto = other };
    }

    /// <summary>What to store when a row exists that was not read before we decided: both sets of facts.</summary>
    public static CallState Reconcile(CallState stored, CallState ours, string call)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(ours);
        var timeline = stored.Timeline;
        foreach (var entry in ours.Timeline)
        {
            timeline = timeline.Knows(entry.Key) ? timeline : timeline.With(entry);
        }

        var next = stored with
        {
            Party = stored.Party ?? ours.Party,
            Position = stored.Position ?? ours.Position,
            Timeline = timeline,
            Answers = ours.Answers.Aggregate(stored.Answers, With),

            // Who was told to wait, or to be called back, by an answer that was given without a read, must be known to be. The same answer, given twice, made the same wait.
            Waits = stored.Waits.IsEmpty ? ours.Waits : stored.Waits,
            WaitCount = Math.Max(stored.WaitCount, ours.WaitCount),
            Ordered = stored.Ordered ?? ours.Ordered,
            BaseUrl = stored.BaseUrl ?? ours.BaseUrl,
        };
        foreach (var alias in ours.Aliases)
        {
            next = WithAlias(next, call, alias);
        }

        // The first leg of a call is no alias there, but may be one here.
        foreach (var entry in ours.Timeline)
        {
            next = entry.IsWebhook ? WithAlias(next, call, entry.Leg) : next;
        }

        return next == stored
            ? stored
            : Bump(stored with { Version = Math.Max(stored.Version, ours.Version) }, call, next with { PresumedEndedAt = null });
    }

    /// <summary>Something that no webhook told went into the timeline, once.</summary>
    internal static CallState Noted(CallState state, string call, TimelineEntry entry) =>
        state.Timeline.Knows(entry.Key) || state.Timeline.Length >= Timeline.MaxEntries
            ? state
            : Bump(state, call, state with { Timeline = state.Timeline.With(entry) });

    private static FlowPosition At(FlowPosition flow, FlowTurn turn) =>
        turn.Waiting is { } place ? new(place.Flow, place.Version, place.Step, place.Visit) : flow;

    private static DateTimeOffset? Later(DateTimeOffset? known, DateTimeOffset? at) => at > known || known is null ? at : known;

    // A late repetition of an earlier step is answered as before but does not take the call back.
    private static bool MovesOn(FlowPosition? position, FlowPlace place) =>
        position is null || position.Flow != place.Flow
        || (position.Version == place.Version && position.Step == place.Step && position.Visit == place.Visit);

    // Where somebody presses or speaks there the caller is, whatever we answered meanwhile: one of our answers was not heard.
    private static bool IsAskedLast(CallState state, VoiceEvent heard) => heard.Kind == VoiceEventKind.Input && heard.Timestamp > state.TurnAt;

    // The log row's hour is fixed when the call first ends, so that later versions replace the row instead of adding one.
    private static CallState Bump(CallState before, string call, CallState after)
    {
        var next = after with { Version = before.Version + 1 };
        return next.LoggedAt is null && (next.PresumedEndedAt is not null || next.HasEnding) ? next with { LoggedAt = CallSummary.Of(call, next).EndedAt } : next;
    }

    // A flow may lead to the same survey again: what is said last holds.
    private static ImmutableArray<SurveyAnswer> With(ImmutableArray<SurveyAnswer> answers, SurveyAnswer answer)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            if ((answers[i].Flow, answers[i].Step, answers[i].Question) == (answer.Flow, answer.Step, answer.Question))
            {
                return answer.At < answers[i].At ? answers : answers.SetItem(i, answer);
            }
        }

        return answers.Add(answer);
    }

    private static CallState WithAlias(CallState state, string call, string? id) =>
        id is null || id == call || state.Aliases.Contains(id) ? state : state with { Aliases = state.Aliases.Add(id) };

    private static ImmutableArray<TimelineEntry> WithNotes(ImmutableArray<TimelineEntry> timeline, FlowTurn turn, string cause, SentNcco ncco, DateTimeOffset now) =>
        turn.Notes.IsEmpty ? timeline : timeline.With(new()
        {
            Key = $"{cause}/flow",
            At = now,
            ReceivedAt = now,
            Kind = TimelineKind.Decision,
            Status = "flow-went-on",
            Step = turn.Waiting?.Step,
            Notes = turn.Notes,
            Ncco = ncco,
        });
}
