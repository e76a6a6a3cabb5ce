namespace ContactCenter.Gateway.Api.Flows;

/// <summary>What a call would be answered with now.</summary>
/// <param name="Flow">Flow id.</param>
/// <param name="Version">Version in force.</param>
/// <param name="To">What is dialled.</param>
/// <param name="FromUser">App user who calls; absent for phones.</param>
/// <param name="Answer">The first turn: the NCCO, where the call waits then, what ran and why.</param>
public sealed record FlowNcco(string Flow, int Version, string? To, string? FromUser, FlowTryTurn Answer);
