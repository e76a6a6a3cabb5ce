namespace ContactCenter.Simulator.Observing;

/// <summary>A status event, as webhooks tell it and records of calls keep it.</summary>
/// <param name="LegId">The leg that it is about.</param>
/// <param name="Status">Such as <c>answered</c>.</param>
/// <param name="Timestamp">The platform's time of it.</param>
public sealed record RecordedEvent(string LegId, string Status, DateTimeOffset Timestamp);
