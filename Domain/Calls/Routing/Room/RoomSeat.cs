using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>How somebody who picks up enters the room: who hears whom is fixed then (facts §1.6).</summary>
public static class RoomSeat
{
    /// <summary>The action that takes the one who picks up into the room.</summary>
    /// <param name="state">The call.</param>
    /// <param name="call">Call id.</param>
    /// <param name="offer">What was picked up.</param>
    /// <param name="recorded">Where a recording is announced.</param>
    /// <param name="ringback">What an agent hears while the customer of a callback is dialled.</param>
    public static ConversationAction Of(CallState state, string call, Offer offer, WebUrl recorded, WebUrl ringback)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(offer);
        var room = ConversationName.Create(offer.Room ?? offer.WaitId ?? call).Require();
        var heardBy = offer.Mode switch
        {
            SuperviseMode.Monitor => LegIds.Create([]).Require(),
            SuperviseMode.Whisper => LegIds.Create([.. state.Offers.Where(other => other is { IsTalking: true, IsCompany: true, Leg: not null }).Select(other => other.Leg!)]).Require(),
            _ => null,
        };
        if (offer is { Kind: OfferKind.Queue } && state.Callback is { IsPending: true })
        {
            // The room begins, and with it the recording, when the customer enters.
            return ConversationAction.Create(room, ringback, startOnEnter: false).Require();
        }

        return ConversationAction.Create(room, record: offer.Record, eventUrl: offer.Record ? recorded : null, canSpeak: heardBy).Require();
    }
}
