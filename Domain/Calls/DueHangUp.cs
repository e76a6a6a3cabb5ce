namespace ContactCenter.Domain.Calls;

/// <summary>A leg that nobody needs any more and that was not hung up yet.</summary>
/// <param name="Leg">Leg id.</param>
/// <param name="At">From when on to ask for it.</param>
public readonly record struct DueHangUp(string Leg, DateTimeOffset At);
