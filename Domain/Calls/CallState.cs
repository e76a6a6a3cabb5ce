using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Operations;

namespace ContactCenter.Domain.Calls;

/// <summary>Everything kept of one call. A set of facts: legs, outcome and times are derived, so the order of arrival does not matter.</summary>
public sealed record CallState : StoredRecord
{
    /// <summary>A call of which nothing is known.</summary>
    public static readonly CallState Empty = new();

    /// <summary>Changes so far; epoch of what we send on.</summary>
    public int Version { get; init; }

    /// <summary>From the answer webhook; null until it came.</summary>
    public CallParty? Party { get; init; }

    /// <summary>Where the call stands; null outside a flow.</summary>
    public FlowPosition? Position { get; init; }

    /// <summary>What happened, ordered by <see cref="TimelineEntry.At"/>, then rank, leg and key.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Conversations and later legs that must be known to belong here, in order of discovery.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Waits in queues, in order; the last may be open.</summary>
    public ImmutableArray<Wait> Waits { get; init; } = [];

    /// <summary>Waits so far, those that are forgotten too.</summary>
    public int WaitCount { get; init; }

    /// <summary>Moves so far.</summary>
    public int MoveCount { get; init; }

    /// <summary>Offers to agents, in order of being taken.</summary>
    public ImmutableArray<Offer> Offers { get; init; } = [];

    /// <summary>Where the caller's leg is to be sent, until the platform did it; null: nowhere.</summary>
    public CallerMove? Move { get; init; }

    /// <summary>The callback that this call is; null: somebody called.</summary>
    public Callback? Callback { get; init; }

    /// <summary>The callback that this call's caller asked for, which another call carries out; null: none.</summary>
    public CallbackOrder? Ordered { get; init; }

    /// <summary>Calls whose callers the app user of this one pulled into the room of this one.</summary>
    public ImmutableArray<string> Pulled { get; init; } = [];

    /// <summary>Whether the caller is on hold; null: never was.</summary>
    public CallerHold? Hold { get; init; }

    /// <summary>The wait for which the platform was told to report the caller's keys; null: none.</summary>
    public string? KeysFor { get; init; }

    /// <summary>Whether the room is recorded by command; null: nobody said.</summary>
    public RecordingWish? Recording { get; init; }

    /// <summary>A transfer that waits for the one who is asked; null: none.</summary>
    public PendingTransfer? Transfer { get; init; }

    /// <summary>What agents said of their talks.</summary>
    public ImmutableArray<Disposition> Dispositions { get; init; } = [];

    /// <summary>What the caller answered to questions of surveys, in order of being asked first.</summary>
    public ImmutableArray<SurveyAnswer> Answers { get; init; } = [];

    /// <summary>Recent commands.</summary>
    public ImmutableArray<RememberedOperation> Operations { get; init; } = [];

    /// <summary>Legs that are to be hung up, whatever becomes of the caller; kept until they are known dead.</summary>
    public ImmutableArray<string> Unwanted { get; init; } = [];

    /// <summary>Base of the URLs that we give to the platform, as the webhook came in that first queued the caller; null before.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>When the platform asked for the newest turn that was taken, by its clock: what it asked for before was given up since. Null: it never told.</summary>
    public DateTimeOffset? TurnAt { get; init; }

    /// <summary>When we closed the call without the platform's word, or null.</summary>
    public DateTimeOffset? PresumedEndedAt { get; init; }

    /// <summary>Time under which the call log keeps the call: its first end. Null before.</summary>
    public DateTimeOffset? LoggedAt { get; init; }

    /// <summary>The call that took this one's events over, or null.</summary>
    public string? MergedInto { get; init; }

    /// <summary>True once the platform reported something.</summary>
    [JsonIgnore]
    public bool HasHeard => Timeline.Any(entry => entry.IsWebhook);

    /// <summary>True once any leg was reported to be over.</summary>
    [JsonIgnore]
    public bool HasEnding => Timeline.Any(entry => entry.Ends);

    /// <summary>True while the caller waits in a queue or for a callback, an agent is rung or talks, or the caller is to be sent elsewhere.</summary>
    [JsonIgnore]
    public bool IsRouting => Move is not null || Hold is { IsOpen: true } || Recording is { IsOpen: true } || Waits is [.., { IsOpen: true }] || WaitKeys.AreDue(this) || Callback is { IsPending: true } || Offers.Any(offer => offer.IsOpen);

    /// <summary>True when nothing is known yet.</summary>
    [JsonIgnore]
    public bool IsUnknown => Version == 0;
}
