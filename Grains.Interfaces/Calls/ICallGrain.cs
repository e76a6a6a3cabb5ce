using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>One call, keyed by the uuid of its first leg (an opaque string, facts §0).</summary>
[Alias("cc.call"), GrainInterfaceType("cc.call")]
public interface ICallGrain : IGrainWithStringKey
{
    /// <summary>The answer webhook: decides the first NCCO. Served from memory; stored right after (design §4).</summary>
    [Alias("answer")]
    ValueTask<NccoReply> Answer(WebhookMessage webhook);

    /// <summary>Any event of the call: status, transfer, input, recording, notification. Answers after the write that contains it.</summary>
    [Alias("event")]
    ValueTask<NccoReply> Event(WebhookMessage webhook);

    /// <summary>The platform-run tail asks to go on (design §5): serves the place in the payload again.</summary>
    [Alias("resume")]
    ValueTask<NccoReply> Resume(WebhookMessage webhook);

    /// <summary>The call with its timeline, or null when nothing is known of it.</summary>
    [Alias("view")]
    ValueTask<JsonReply?> View();

    /// <summary>Takes over events that came before this call was known.</summary>
    [Alias("adopt")]
    ValueTask Adopt(HeldWebhook[] events);

    /// <summary>This call turned out to be part of <paramref name="callId"/>: later events are passed on, and its state is returned as it is stored.</summary>
    [Alias("merge-into")]
    ValueTask<JsonReply> MergeInto(string callId);

    /// <summary>Legs that the call believes to be alive and of which it has heard nothing for that long, by its own clock.</summary>
    [Alias("silent-legs")]
    ValueTask<OpenLeg[]> SilentLegs(TimeSpan silence);

    /// <summary>Legs that the call believes to be alive and of which it has heard nothing since a moment of its own clock. Who has another clock asks for <see cref="SilentLegs"/>.</summary>
    [Alias("open-legs")]
    ValueTask<OpenLeg[]> OpenLegs(DateTimeOffset heardBefore);

    /// <summary>A leg is over, and no webhook told so. Idempotent; nothing changes when it is known.</summary>
    [Alias("heal")]
    ValueTask Heal(EndedLeg leg);

    /// <summary>Takes a person's number, digits, out of what is kept of a call that is over; the call log is told. Idempotent.</summary>
    [Alias("erase-number")]
    ValueTask EraseNumber(string number);

    /// <summary>Forgets a recording whose message was deleted; <paramref name="id"/> null: all recordings, and their messages go with them. Idempotent.</summary>
    [Alias("drop-recordings")]
    ValueTask DropRecordings(string? id);

    /// <summary>Re-arms deadlines and re-sends notes that nobody acknowledged; sent by Watch after a membership change.</summary>
    [Alias("wake")]
    ValueTask Wake();
}
