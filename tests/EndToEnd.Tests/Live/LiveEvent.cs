namespace ContactCenter.EndToEnd.Tests.Live;

/// <summary>An event of the live feed, as it came.</summary>
/// <param name="Kind"><c>snapshot</c> or <c>delta</c>.</param>
/// <param name="Topic">Topic.</param>
/// <param name="Version">Version that a client has then.</param>
/// <param name="Id">Id to go on from; null: none.</param>
internal sealed record LiveEvent(string Kind, string Topic, long Version, string? Id);
