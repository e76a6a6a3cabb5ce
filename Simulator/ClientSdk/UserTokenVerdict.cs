using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.ClientSdk;

/// <summary>Whose token it is, or why it is refused.</summary>
internal sealed record UserTokenVerdict(SessionError? Error, SimUser? User = null);
