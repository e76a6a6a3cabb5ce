namespace ContactCenter.VonageApi.Applications;

/// <summary>Part of the account's applications.</summary>
/// <param name="Applications">The applications.</param>
/// <param name="NextPage">Number of the page that follows; null at the end.</param>
public sealed record ApplicationPage(IReadOnlyList<VonageApplication> Applications, int? NextPage);
