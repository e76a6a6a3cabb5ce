namespace ContactCenter.Gateway.Api.Flows;

/// <summary>A callback that the caller of a trial would get.</summary>
/// <param name="Queue">Id of the queue; absent: the one in which the caller was.</param>
/// <param name="Number">Whom it would ring, masked.</param>
/// <param name="Priority">0 to 100; absent: that of the wait.</param>
/// <param name="KeepsPlace">Whether the caller keeps the place.</param>
public sealed record FlowTryCallback(string? Queue, string Number, int? Priority, bool KeepsPlace);
