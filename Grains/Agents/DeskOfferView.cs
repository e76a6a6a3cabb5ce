using ContactCenter.Domain.Agents.Desk;

namespace ContactCenter.Grains.Agents;

/// <summary>An offer as its agent sees it.</summary>
/// <param name="Id">Offer id.</param>
/// <param name="Epoch">Epoch of the reservation.</param>
/// <param name="CallId">Call id.</param>
/// <param name="Queue">Queue that offers, or null.</param>
/// <param name="IsAccepted">True while the agent talks.</param>
/// <param name="ReservedAt">When the agent was reserved.</param>
/// <param name="AcceptedAt">When the agent picked up, or null.</param>
/// <param name="Leg">Leg of the agent, or null.</param>
public sealed record DeskOfferView(
    string Id, int Epoch, string CallId, string? Queue, bool IsAccepted, DateTimeOffset ReservedAt, DateTimeOffset? AcceptedAt, string? Leg)
{
    internal static DeskOfferView Of(Reservation offer) =>
        new(offer.OfferId, offer.Epoch, offer.CallId, offer.Queue, offer.IsAccepted, offer.ReservedAt, offer.AcceptedAt, offer.Leg);
}
