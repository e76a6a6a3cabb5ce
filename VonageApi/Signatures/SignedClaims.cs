namespace ContactCenter.VonageApi.Signatures;

/// <summary>What a signature token says, before anything of it is believed.</summary>
/// <param name="Algorithm">Claimed algorithm.</param>
/// <param name="ApiKey">Account that claims to have signed.</param>
/// <param name="PayloadHash">Hex SHA-256 of the payload.</param>
/// <param name="IssuedAt">Seconds since 1970.</param>
/// <param name="Signed">The text that is signed.</param>
/// <param name="Signature">The signature, base64url.</param>
internal readonly record struct SignedClaims(
    string? Algorithm, string? ApiKey, string? PayloadHash, long? IssuedAt, string Signed, string Signature);
