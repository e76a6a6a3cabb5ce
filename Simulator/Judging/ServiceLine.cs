namespace ContactCenter.Simulator.Judging;

/// <summary>Callers who are served in the order of coming, and who may serve them: same numbers, same queue, same needs, same priority.</summary>
/// <param name="Name">For reports.</param>
/// <param name="Numbers">Numbers that they dial.</param>
/// <param name="Agents">Users who may take any of them, whoever waits for how long.</param>
public sealed record ServiceLine(string Name, IReadOnlyList<string> Numbers, IReadOnlyList<string> Agents);
