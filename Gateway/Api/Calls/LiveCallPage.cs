using ContactCenter.Domain.Calls;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>Part of the calls in progress.</summary>
/// <param name="Calls">Newest start first; fewer than were looked at where some ended meanwhile.</param>
/// <param name="Last">The last one that was looked at; null: none.</param>
/// <param name="IsFull">Whether as many were looked at as were asked for.</param>
/// <param name="HasMore">Whether there are more.</param>
/// <param name="JustEnded">Calls that ended so lately that the call log may not know.</param>
internal sealed record LiveCallPage(List<CallSummary> Calls, CallPosition? Last, bool IsFull, bool HasMore, List<CallSummary> JustEnded);
