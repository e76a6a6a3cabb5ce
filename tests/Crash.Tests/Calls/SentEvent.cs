namespace ContactCenter.Crash.Tests.Calls;

/// <summary>An event webhook that the platform sent.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Timestamp">Its timestamp, which no other event of the call has.</param>
/// <param name="IsAcknowledged">Whether it was answered with 200.</param>
internal sealed record SentEvent(string Status, DateTimeOffset Timestamp, bool IsAcknowledged);
