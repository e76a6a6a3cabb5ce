namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>Something to listen to or to read.</summary>
/// <param name="Id">Its id within the call.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it was ready.</param>
/// <param name="Step">Step of the flow that it belongs to.</param>
/// <param name="Seconds">Length; absent: not known.</param>
/// <param name="Agent">Who talked with the caller at its begin.</param>
/// <param name="Mailbox">Mailbox for which it is a message.</param>
/// <param name="Href">Where this API gives it out; with <c>?download=true</c> as a file.</param>
public sealed record RecordingView(string Id, RecordingKind Kind, DateTimeOffset At, string? Step, int? Seconds, string? Agent, string? Mailbox, string Href);
