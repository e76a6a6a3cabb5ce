namespace ContactCenter.Domain.LastAgents;

/// <summary>Who spoke with somebody last.</summary>
/// <param name="Agent">Vonage user name.</param>
/// <param name="At">When the conversation ended.</param>
public sealed record LastTalk(string Agent, DateTimeOffset At) : StoredRecord;
