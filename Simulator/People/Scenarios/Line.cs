namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>Callers who are to be served in the order of coming: same queue, same needs, same priority.</summary>
/// <param name="Name">For reports.</param>
/// <param name="Numbers">Numbers that they dial; the account gets those that it has not.</param>
/// <param name="Queue">Queue of the gateway in which they wait; its agents serve them.</param>
/// <param name="Skills">Least level by skill, as the gateway asks it at first.</param>
public sealed record Line(string Name, IReadOnlyList<string> Numbers, string Queue, IReadOnlyDictionary<string, int> Skills);
