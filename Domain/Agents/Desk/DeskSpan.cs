namespace ContactCenter.Domain.Agents.Desk;

/// <summary>What an agent is doing, and with which call.</summary>
/// <param name="Status">Status.</param>
/// <param name="Reason">Reason of being away, or null.</param>
/// <param name="CallId">Call, or null.</param>
/// <param name="Queue">Queue that offered it, or null.</param>
/// <param name="OfferId">Offer by which it came, or null.</param>
public sealed record DeskSpan(DeskStatus Status, string? Reason = null, string? CallId = null, string? Queue = null, string? OfferId = null) : StoredRecord;
