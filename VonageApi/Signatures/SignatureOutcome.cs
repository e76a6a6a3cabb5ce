namespace ContactCenter.VonageApi.Signatures;

/// <summary>Whether a webhook is the platform's.</summary>
public enum SignatureOutcome : byte
{
    /// <summary>
    /// There is no signature, or no secret to check one with. Where signatures are required, answer 503: the platform has rare faults in
    /// which it does not sign, and tries again (facts §2.6).
    /// </summary>
    Missing = 0,

    /// <summary>Signed by a known account, lately, over this very payload.</summary>
    Valid,

    /// <summary>There is a signature and it is not good: answer 401.</summary>
    Wrong,
}
