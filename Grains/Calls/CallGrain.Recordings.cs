using ContactCenter.Domain.Calls.Recordings;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Grains.Interfaces.Mailboxes;

namespace ContactCenter.Grains.Calls;

internal sealed partial class CallGrain
{
    /// <inheritdoc/>
    public async ValueTask DropRecordings(string? id)
    {
        await Load();
        if (id is null)
        {
            await DropMessages();
        }

        await Keep(state => CallRecordings.Dropped(state, id));
    }

    // Before the call forgets to which mailboxes it gave messages.
    private async ValueTask DropMessages()
    {
        foreach (var mailbox in Committed.Timeline.Select(entry => entry.Recorded?.Mailbox).OfType<string>().Distinct(StringComparer.Ordinal).ToArray())
        {
            await GrainFactory.GetGrain<IMailboxGrain>(mailbox).Dropped(_id, null);
        }
    }

    // The step in the recording's URL says whose mailbox it is.
    private async ValueTask<string?> MailboxOf(VoiceEvent heard, FlowPlace? place) =>
        heard.Kind == VoiceEventKind.Recording && place is not null && await _shared.Router.ForPlace(place.Flow, place.Version, Speculative.Party) is { } route
            ? route.Flow.MailboxOf(place.Step)
            : null;
}
