namespace ContactCenter.Simulator.Ncco;

/// <summary><c>wait</c> (facts §1.9).</summary>
/// <param name="For">0.1 to 7,200 s.</param>
public sealed record WaitAction(TimeSpan For) : NccoAction;
