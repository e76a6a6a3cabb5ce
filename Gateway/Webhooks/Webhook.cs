using ContactCenter.Domain.Flows;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Gateway.Webhooks;

/// <summary>A webhook that was let in.</summary>
/// <param name="Body">UTF-8 JSON object.</param>
/// <param name="BaseUrl">Base of the URLs that the reply carries.</param>
/// <param name="Call">Call id in the URL, or null.</param>
/// <param name="Place">Place in the URL, or null.</param>
/// <param name="Offer">Offer in the URL, or null.</param>
/// <param name="Started">Timestamp of receipt.</param>
/// <param name="Wait">Wait in the URL, or null.</param>
internal sealed record Webhook(byte[] Body, string BaseUrl, string? Call, FlowPlace? Place, OfferPlace? Offer, long Started, string? Wait = null)
{
    public WebhookMessage ToMessage() => ToMessage(Place);

    public WebhookMessage ToMessage(FlowPlace? place) => new()
    {
        Body = Body,
        BaseUrl = BaseUrl,
        Place = (place, Offer, Wait, Call) switch
        {
            ({ } at, _, _, _) => new() { Call = at.Call, Flow = at.Flow, Version = at.Version, Step = at.Step, Visit = at.Visit },
            (_, { } offer, _, _) => new() { Call = offer.Call, Offer = offer.Offer, Epoch = offer.Epoch },
            (_, _, { } wait, { } call) => new() { Call = call, Wait = wait },
            _ => null,
        },
    };
}
