namespace ContactCenter.Gateway.Api.Queues;

/// <summary>A callback that was ordered.</summary>
/// <param name="CallId">The call that carries it out, as <c>/api/v1/calls</c> shows it.</param>
public sealed record CallbackOrdered(string CallId);
