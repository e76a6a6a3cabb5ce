using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Judging;

/// <summary>What the judge knows of a leg.</summary>
internal sealed class LegFacts
{
    private static readonly string[] Ends =
    [
        "\"status\":\"completed\"", "\"status\":\"rejected\"", "\"status\":\"busy\"", "\"status\":\"timeout\"", "\"status\":\"unanswered\"", "\"status\":\"failed\"", "\"status\":\"cancelled\"",
    ];
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(2);
    private DateTimeOffset? _endToldAt;

    public required string Id { get; init; }

    public required LegDirection Direction { get; init; }

    public required LegChannel Channel { get; init; }

    /// <summary>Who calls, as the application is told.</summary>
    public string? From { get; init; }

    public required string? To { get; init; }

    /// <summary>The app user at its far end.</summary>
    public required string? User { get; init; }

    /// <summary>True for a leg that a <c>connect</c> made; false for one that a person or REST made.</summary>
    public required bool IsConnected { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required CallFacts Call { get; set; }

    public LegStatus Status { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>True once the application was told of it by a webhook of its own.</summary>
    public bool IsTold { get; private set; }

    /// <summary>
    /// When the application began to be told that it ended: webhooks come late. Of a leg of which no webhook was seen, when it ended; null: it has not
    /// ended, or nobody has said so yet.
    /// </summary>
    public DateTimeOffset? EndToldAt => _endToldAt ?? (IsTold ? null : EndedAt);

    public HearingKind Hears { get; set; }

    /// <summary>When it first heard somebody else in its conversation.</summary>
    public DateTimeOffset? JoinedAt { get; private set; }

    /// <summary>Since when nobody else is in its call, or was when it ended; null while somebody is, or rings.</summary>
    public DateTimeOffset? AloneSince { get; set; }

    /// <summary>How many apps rang when this one began to, of which nobody could say for whom.</summary>
    public required int RangBefore { get; init; }

    /// <summary>When a caller of the same number, who hung up while waiting and may have the old place back, first waited; null for nobody.</summary>
    public DateTimeOffset? ResumedFrom { get; init; }

    /// <summary>
    /// When the application was first asked for an NCCO that it could not give in time; null for never. It may know of it all the same, and go by it: who was put into
    /// the line then, and asked once more as the answer was late, keeps that place.
    /// </summary>
    public DateTimeOffset? LateSince { get; private set; }

    /// <summary>When it first waited in a room; kept when it has to wait again.</summary>
    public DateTimeOffset? FirstWaitedAt { get; set; }

    /// <summary>Since when it waits in a room, the first time included; null when it does not.</summary>
    public DateTimeOffset? WaitsSince { get; set; }

    /// <summary>Since when it stands in the line without a break; null when it does not. Announcements over the music are no break.</summary>
    public DateTimeOffset? StandsSince { get; private set; }

    /// <summary>True once it heard a voice, a file or a person; false again from the moment when the person says or presses something that is listened to.</summary>
    public bool WasAnswered { get; private set; }

    /// <summary>True for a leg with an NCCO that says whom it hears or who hears it, as a supervisor's does.</summary>
    public bool IsSelective { get; set; }

    /// <summary>True once it was told of as one of two winners.</summary>
    public bool IsRival { get; set; }

    /// <summary>True once the platform said, untruly and on purpose, that there is no such leg: the application may take it for over.</summary>
    public bool IsDenied { get; set; }

    public bool IsCaller => Direction == LegDirection.Inbound;

    public bool IsOver => EndedAt is not null;

    public bool IsRinging => !IsOver && AnsweredAt is null && Direction == LegDirection.Outbound;

    public bool IsUp => !IsOver && AnsweredAt is not null;

    /// <summary>The application is sent a webhook about it.</summary>
    public void Tell(WebhookSent sent)
    {
        if (sent.Kind == WebhookKind.Event)
        {
            IsTold = true;
            _endToldAt ??= IsOver && Ends.Any(end => sent.Body.Contains(end, StringComparison.Ordinal)) ? sent.At : null;
        }
    }

    /// <summary>The application answered a webhook about it.</summary>
    public void Reply(WebhookAnswered answered)
    {
        if (answered.Kind is WebhookKind.Answer or WebhookKind.Input or WebhookKind.Notify && (answered.Took >= Late || answered.Status is not 200))
        {
            LateSince ??= answered.At - answered.Took;
        }
    }

    /// <summary>It is in another conversation now.</summary>
    public void Moves() => StandsSince = null;

    private DateTimeOffset? ActedAt { get; set; }

    /// <summary>The person presses or says something.</summary>
    public void Acts(DateTimeOffset at)
    {
        ActedAt = at;
        WasAnswered &= Hears != HearingKind.Listening;
    }

    /// <summary>The person hears something else.</summary>
    public void Hear(HearingChanged heard)
    {
        var cutShort = heard.At == ActedAt && Hears is HearingKind.Talk or HearingKind.Stream && heard.Kind is HearingKind.Silence or HearingKind.Listening;
        Hears = heard.Kind;
        JoinedAt ??= heard.Kind == HearingKind.Party ? heard.At : null;
        StandsSince = heard.Kind switch
        {
            HearingKind.Music => StandsSince ?? heard.At,
            HearingKind.Talk or HearingKind.Stream => StandsSince,
            _ => null,
        };
        WasAnswered = (WasAnswered && !cutShort) || heard.Kind is HearingKind.Talk or HearingKind.Stream or HearingKind.Music or HearingKind.Party;
    }
}
