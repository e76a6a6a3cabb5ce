namespace ContactCenter.Domain.Agents.Desk;

/// <summary>What an agent is doing follows from what is stored: calls come before presence, wrap-up before being away.</summary>
public static class DeskStatuses
{
    /// <summary>What the agent does, and with which call.</summary>
    public static DeskSpan Of(DeskState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state switch
        {
            { Reservation: { IsAccepted: true } talk } => Of(DeskStatus.OnCall, talk),
            { Engagements: [var engagement, ..] } => new(DeskStatus.OnCall, CallId: engagement.CallId),
            { Reservation: { } offer } => Of(DeskStatus.Reserved, offer),
            { Presence: Presence.Offline } => new(DeskStatus.Offline),
            { WrapUp: { } wrapUp } => new(DeskStatus.WrapUp, CallId: wrapUp.CallId, Queue: wrapUp.Queue, OfferId: wrapUp.OfferId),
            { Presence: Presence.Away } => new(DeskStatus.Away, state.Reason),
            { RestUntil: not null } => new(DeskStatus.Resting),
            _ => new(DeskStatus.Available),
        };
    }

    private static DeskSpan Of(DeskStatus status, Reservation offer) => new(status, CallId: offer.CallId, Queue: offer.Queue, OfferId: offer.OfferId);
}
