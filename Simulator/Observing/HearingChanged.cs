namespace ContactCenter.Simulator.Observing;

/// <summary>The person at a leg's far end hears something else from now on.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="LegId">The leg.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="What">The text, the file's URL, or the leg ids of the parties, separated by commas; null for silence and the like.</param>
public sealed record HearingChanged(DateTimeOffset At, string LegId, HearingKind Kind, string? What = null) : Observation(At);
