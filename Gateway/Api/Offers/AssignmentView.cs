using System.Text.Json;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Gateway.Api.Offers;

/// <summary>Why a call was offered to an agent.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Why">What the queue weighed: the best candidates with their scores, and how many were refused for which reason; absent where nobody chose.</param>
public sealed record AssignmentView(OfferView Offer, JsonElement? Why)
{
    /// <summary>Makes the view.</summary>
    internal static AssignmentView Of(string call, Offer offer) =>
        new(OfferView.Of(call, offer), offer.Why is { } why ? JsonElement.Parse(why) : null);
}
