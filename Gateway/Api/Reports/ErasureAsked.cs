namespace ContactCenter.Gateway.Api.Reports;

/// <summary>An erasure was taken in.</summary>
/// <param name="Id">Its id in the journal.</param>
public sealed record ErasureAsked(string Id);
