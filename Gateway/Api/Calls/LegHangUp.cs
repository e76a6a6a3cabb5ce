namespace ContactCenter.Gateway.Api.Calls;

/// <summary>What became of one leg.</summary>
/// <param name="Leg">Leg id.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record LegHangUp(string Leg, HangUpOutcome Outcome);
