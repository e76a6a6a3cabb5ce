namespace ContactCenter.Domain.Calls.Actions;

/// <summary>The agent declines an offer; the app tells before the platform does.</summary>
/// <param name="Offer">Offer id.</param>
public sealed record RejectOfferAction(string Offer) : CallAction;
