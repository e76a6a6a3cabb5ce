namespace ContactCenter.Gateway.Api.Platform;

/// <summary>Where calls to a number of the account go.</summary>
public enum NumberLink
{
    /// <summary>Nowhere: it is linked to no application.</summary>
    None = 0,

    /// <summary>To us.</summary>
    Ours,

    /// <summary>To another application of the account.</summary>
    Elsewhere,

    /// <summary>To a SIP address or another number, whatever application it is linked to.</summary>
    Forwarded,
}
