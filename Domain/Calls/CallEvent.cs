using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Calls;

/// <summary>A voice event of any call, as the list of events shows it: numbers are hidden but ours that was called; names of app users are shown.</summary>
public sealed record CallEvent
{
    /// <summary>The event's de-duplication key (facts §2.1): the same in history and in the live feed.</summary>
    public required string Id { get; init; }

    /// <summary>When it happened: the webhook's own timestamp, else when it was received.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When we took it in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What it is; never a decision.</summary>
    public required TimelineKind Kind { get; init; }

    /// <summary>The status as it was sent, known to us or not; of other kinds null, or their type.</summary>
    public string? Status { get; init; }

    /// <summary>Detail of the status, such as <c>declined</c>.</summary>
    public string? Detail { get; init; }

    /// <summary>SIP code, or null.</summary>
    public int? SipCode { get; init; }

    /// <summary>Who created the leg; null where the event does not say.</summary>
    public LegDirection? Direction { get; init; }

    /// <summary>Call that it belongs to.</summary>
    public required string CallId { get; init; }

    /// <summary>Leg it is about, or null.</summary>
    public string? Leg { get; init; }

    /// <summary>Conversation it names, or null.</summary>
    public string? Conversation { get; init; }

    /// <summary>Caller of the leg, or null.</summary>
    public string? From { get; init; }

    /// <summary>Callee of the leg, or null.</summary>
    public string? To { get; init; }

    /// <summary>Step of the flow that it belongs to, or null.</summary>
    public string? Step { get; init; }

    /// <summary>An entry of a call's timeline as an event; null for our own decisions.</summary>
    /// <param name="callId">The call.</param>
    /// <param name="fromUser">App user who made the call, or null: what an app user dials is somebody's number, what others dial is ours.</param>
    /// <param name="entry">The entry.</param>
    public static CallEvent? Of(string callId, string? fromUser, TimelineEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!entry.IsWebhook)
        {
            return null;
        }

        var facts = entry.LegFacts;
        var isIn = facts?.Direction == LegDirection.Inbound;
        return new()
        {
            Id = entry.Key,
            At = entry.At,
            ReceivedAt = entry.ReceivedAt,
            Kind = entry.Kind,
            Status = entry.Status,
            Detail = facts?.Detail,
            SipCode = facts?.SipCode,
            Direction = facts is null or { Direction: LegDirection.Unknown } ? null : facts.Direction,
            CallId = callId,
            Leg = entry.Leg,
            Conversation = entry.Conversation,
            From = PhoneNumber.Hide(facts?.From),
            To = isIn && fromUser is null ? facts!.To : PhoneNumber.Hide(facts?.To),
            Step = entry.Step,
        };
    }
}
