namespace ContactCenter.Domain.Flows;

/// <summary>Which offer an agent's leg is of; travels in every URL of that leg.</summary>
/// <param name="Call">Key of the call.</param>
/// <param name="Offer">Id of the offer.</param>
/// <param name="Epoch">Epoch of the agent's reservation.</param>
public sealed record OfferPlace(string Call, string Offer, int Epoch);
