namespace ContactCenter.Simulator.Time;

/// <summary>What a loop did so far.</summary>
/// <param name="Works">Pieces of work run: posts, timers, outcomes.</param>
/// <param name="Advances">How often the gateway's clock was moved or asked.</param>
/// <param name="Overdue">How often work outside was open for so long that time went on without it: the run then depends on the machine's speed.</param>
public sealed record LoopReport(long Works, long Advances, long Overdue);
