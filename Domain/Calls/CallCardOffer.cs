using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Calls;

/// <summary>An agent of a <see cref="CallCard"/>.</summary>
/// <param name="Id">Offer id.</param>
/// <param name="Agent">Vonage user name.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Queue">Queue that offers, or null.</param>
/// <param name="OfferedAt">When it was taken.</param>
/// <param name="AcceptedAt">When the agent picked up; null: the app rings.</param>
public sealed record CallCardOffer(string Id, string Agent, OfferKind Kind, string? Queue, DateTimeOffset OfferedAt, DateTimeOffset? AcceptedAt);
