namespace ContactCenter.Domain.Dialling;

/// <summary>Why a number is not dialled. Stable; clients may switch on them.</summary>
public static class DialCodes
{
    /// <summary>It is not a phone number.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>It calls for help, which has to come to where the caller is: a contact center cannot tell.</summary>
    public const string Emergency = "emergency-number";

    /// <summary>It belongs to a range that costs more than a call.</summary>
    public const string Premium = "premium-number";

    /// <summary>It is outside the prefixes that may be dialled, or inside one that may not.</summary>
    public const string NotAllowed = "number-not-allowed";

    /// <summary>The number that the callee would see is not one of the tenant's own: the platform would not connect the call (facts §10, 16).</summary>
    public const string CallerIdNotOurs = "caller-id-not-ours";

    /// <summary>The queue on whose behalf is dialled is not known.</summary>
    public const string UnknownQueue = "unknown-queue";

    /// <summary>This agent has dialled as often as agents may in a minute.</summary>
    public const string TooManyCalls = "too-many-calls";
}
