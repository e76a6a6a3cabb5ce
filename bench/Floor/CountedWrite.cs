namespace ContactCenter.Bench.Floor;

/// <summary>One write.</summary>
/// <param name="Row">Name of the row.</param>
/// <param name="Key">Key of its grain.</param>
/// <param name="From">When it was asked for.</param>
/// <param name="To">When it was stored.</param>
internal sealed record CountedWrite(string Row, string Key, long From, long To);
