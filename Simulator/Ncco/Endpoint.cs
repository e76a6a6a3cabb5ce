using ContactCenter.Simulator.Legs;

namespace ContactCenter.Simulator.Ncco;

/// <summary>Whom an outbound leg reaches.</summary>
/// <param name="Channel">What kind of far end.</param>
/// <param name="Address">Number, user's name, address or extension.</param>
/// <param name="OnAnswer">NCCO that the callee runs before joining; null for none (phones only).</param>
/// <param name="OnAnswerRingback">What the caller hears until then; null for the ordinary tone.</param>
/// <param name="Headers">SIP headers or WebSocket metadata by name.</param>
public sealed record Endpoint(LegChannel Channel, string Address, string? OnAnswer, string? OnAnswerRingback, IReadOnlyDictionary<string, string> Headers);
