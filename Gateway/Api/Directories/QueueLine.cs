using ContactCenter.Domain.Queues;

namespace ContactCenter.Gateway.Api.Directories;

/// <summary>What of <c>QueueView</c> a directory needs.</summary>
internal sealed record QueueLine(string Id, QueueSettings? Settings, bool IsDraining);
