namespace ContactCenter.Simulator.Ncco;

/// <summary><c>talk</c> (facts §1.2).</summary>
/// <param name="Text">What is said, without SSML tags.</param>
/// <param name="Loop">How often; 0 is for ever.</param>
/// <param name="BargeIn">Whether the next actions run meanwhile.</param>
public sealed record TalkAction(string Text, int Loop, bool BargeIn) : NccoAction;
