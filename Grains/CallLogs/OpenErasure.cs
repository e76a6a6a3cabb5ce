namespace ContactCenter.Grains.CallLogs;

/// <summary>An erasure under way.</summary>
/// <param name="Id">Id: the Idempotency-Key of the request.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="NextHour">How far it is: calls that ended before are done.</param>
public sealed record OpenErasure(string Id, DateTimeOffset RequestedAt, DateTimeOffset NextHour);
