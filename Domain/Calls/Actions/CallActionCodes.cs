namespace ContactCenter.Domain.Calls.Actions;

/// <summary>The codes with which calls refuse actions; what cannot be read is refused with the codes of <c>NccoCodes</c> and <c>FlowCodes</c>.</summary>
public static class CallActionCodes
{
    /// <summary>There is no such action.</summary>
    public const string UnknownCommand = "unknown-command";

    /// <summary>Nothing is known of the call.</summary>
    public const string UnknownCall = "unknown-call";

    /// <summary>The call has no such offer.</summary>
    public const string UnknownOffer = "unknown-offer";

    /// <summary>The call is over.</summary>
    public const string CallEnded = "call-ended";

    /// <summary>The offer is over already.</summary>
    public const string OfferOver = "offer-over";

    /// <summary>An agent acts on another's call or offer.</summary>
    public const string NotYours = "not-yours";

    /// <summary>Not as the call stands: nobody to hold, nothing to resume.</summary>
    public const string NotPossibleNow = "not-possible-now";

    /// <summary>Who is asked for cannot take a call now.</summary>
    public const string AgentNotAvailable = "agent-not-available";

    /// <summary>There is no such queue.</summary>
    public const string UnknownQueue = "unknown-queue";

    /// <summary>The queue has a list of dispositions, and this code is none of it.</summary>
    public const string UnknownDisposition = "unknown-disposition";

    /// <summary>The dial policy does not allow the number.</summary>
    public const string DialNotAllowed = "dial-not-allowed";
}
