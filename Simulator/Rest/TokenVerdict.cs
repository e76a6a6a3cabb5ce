using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Rest;

/// <summary>Whose token it is, or why it is refused.</summary>
/// <param name="Application">Its application; null when refused.</param>
/// <param name="User">Its <c>sub</c>; null for the application's own.</param>
/// <param name="Reason"><c>invalid</c> or <c>expired</c>; null when good.</param>
internal sealed record TokenVerdict(SimApplication? Application, string? User, string? Reason)
{
    public static TokenVerdict Refused(string reason) => new(null, null, reason);
}
