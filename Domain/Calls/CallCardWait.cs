namespace ContactCenter.Domain.Calls;

/// <summary>Where the caller of a <see cref="CallCard"/> waits.</summary>
/// <param name="Queue">Queue.</param>
/// <param name="EnteredAt">First entry into any queue.</param>
/// <param name="QueuedAt">Entry into this queue.</param>
/// <param name="Priority">0 (ordinary) to 100.</param>
public sealed record CallCardWait(string Queue, DateTimeOffset EnteredAt, DateTimeOffset QueuedAt, int Priority);
