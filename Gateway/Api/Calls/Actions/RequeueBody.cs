namespace ContactCenter.Gateway.Api.Calls.Actions;

/// <summary>Where a waiting caller goes on waiting.</summary>
/// <param name="Queue">Queue id; absent: the same queue.</param>
/// <param name="Priority">0 (ordinary) to 100; absent: stays.</param>
/// <param name="Front">True: before everybody else; not together with a priority.</param>
public sealed record RequeueBody(string? Queue, int? Priority, bool? Front);
