namespace ContactCenter.Gateway.Api.Flows;

/// <summary>What a waiting caller asks of agents from a moment on.</summary>
/// <param name="After">Seconds in the queue.</param>
/// <param name="Skills">Least level by skill.</param>
/// <param name="MaxTier">Highest tier; absent: every tier.</param>
public sealed record FlowTryNeed(int After, IReadOnlyDictionary<string, int> Skills, int? MaxTier);
