namespace ContactCenter.Simulator.Ncco;

/// <summary>An NCCO read as the platform reads it.</summary>
/// <param name="Actions">The actions; empty when it is faulty.</param>
/// <param name="Fault">Where and what is wrong, such as <c>[1].endpoint: has 2 items instead of 1</c>; null when it can be run.</param>
public sealed record NccoReading(IReadOnlyList<NccoAction> Actions, string? Fault);
