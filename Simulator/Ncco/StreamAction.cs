namespace ContactCenter.Simulator.Ncco;

/// <summary><c>stream</c> (facts §1.3).</summary>
/// <param name="Url">The file.</param>
/// <param name="Loop">How often; 0 is for ever.</param>
/// <param name="BargeIn">Whether the next actions run meanwhile.</param>
public sealed record StreamAction(string Url, int Loop, bool BargeIn) : NccoAction;
