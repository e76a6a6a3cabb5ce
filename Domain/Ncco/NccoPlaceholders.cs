namespace ContactCenter.Domain.Ncco;

/// <summary>What a user's own NCCO may leave open until a call comes.</summary>
/// <param name="To">For <c>PARAMS_TO</c>: whatever the caller dialled, unchecked; null when the call has none.</param>
/// <param name="Number">For <c>YOUR_NEXMO_NUMBER</c>: the application's number; null when it has none.</param>
/// <param name="DtmfUrl">For <c>DTMF_URL</c>: where <c>input</c> reports.</param>
public sealed record NccoPlaceholders(string? To, string? Number, WebUrl DtmfUrl)
{
    /// <summary>Stands for <see cref="To"/>.</summary>
    public const string ToName = "PARAMS_TO";

    /// <summary>Stands for <see cref="Number"/>.</summary>
    public const string NumberName = "YOUR_NEXMO_NUMBER";

    /// <summary>Stands for <see cref="DtmfUrl"/>.</summary>
    public const string DtmfUrlName = "DTMF_URL";

    /// <summary>Numbers masked.</summary>
    public override string ToString() => $"{ToName}={PhoneNumber.Mask(To)}, {NumberName}={PhoneNumber.Mask(Number)}, {DtmfUrlName}={DtmfUrl}";
}
