namespace ContactCenter.VonageApi.Signatures;

/// <summary>What came of checking a webhook's signature.</summary>
/// <param name="Outcome">The verdict.</param>
/// <param name="Reason">
/// Stable code: <c>signature-valid</c>; <c>signature-missing</c>, <c>signature-secret-not-configured</c>; <c>signature-malformed</c>,
/// <c>signature-algorithm</c>, <c>signature-unknown-account</c>, <c>signature-mismatch</c>, <c>signature-undated</c>,
/// <c>signature-too-old</c>, <c>signature-from-the-future</c>, <c>signature-other-payload</c>.
/// </param>
public readonly record struct SignatureVerdict(SignatureOutcome Outcome, string Reason)
{
    /// <summary>True for <see cref="SignatureOutcome.Valid"/>.</summary>
    public bool IsValid => Outcome == SignatureOutcome.Valid;

    internal static SignatureVerdict Valid { get; } = new(SignatureOutcome.Valid, "signature-valid");

    internal static SignatureVerdict Missing(string reason) => new(SignatureOutcome.Missing, reason);

    internal static SignatureVerdict Wrong(string reason) => new(SignatureOutcome.Wrong, reason);
}
