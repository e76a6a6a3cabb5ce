namespace ContactCenter.Simulator.Ncco;

/// <summary>How keys are collected.</summary>
/// <param name="TimeOut">Time after the last key, 0 to 10 s.</param>
/// <param name="MaxDigits">1 to 20.</param>
/// <param name="SubmitOnHash">Whether # ends it.</param>
public sealed record DtmfInput(TimeSpan TimeOut, int MaxDigits, bool SubmitOnHash);
