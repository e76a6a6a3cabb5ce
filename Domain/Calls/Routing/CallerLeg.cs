namespace ContactCenter.Domain.Calls.Routing;

/// <summary>Finds the caller's leg. The call of somebody who called has the name of that leg; in a callback it is the leg of the customer who picked up.</summary>
public static class CallerLeg
{
    /// <summary>The leg; null while there is none: the customer of a callback was not reached.</summary>
    /// <param name="call">Call id.</param>
    /// <param name="state">The call.</param>
    public static string? Of(string call, CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Callback is null)
        {
            return call;
        }

        foreach (var offer in state.Offers)
        {
            if (offer is { IsCustomer: true, AcceptedAt: not null })
            {
                return offer.Leg;
            }
        }

        return null;
    }
}
