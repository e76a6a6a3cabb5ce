namespace ContactCenter.Crash.Tests.Telemetry;

/// <summary>A span as a collector received it.</summary>
/// <param name="Service"><c>service.name</c> of its resource.</param>
/// <param name="TraceId">Hex.</param>
/// <param name="SpanId">Hex.</param>
/// <param name="ParentId">Hex; empty for a root.</param>
/// <param name="Name">Its name.</param>
internal sealed record ReceivedSpan(string Service, string TraceId, string SpanId, string ParentId, string Name);
