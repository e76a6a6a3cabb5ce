namespace ContactCenter.Gateway.Api.Directories;

/// <summary>To whom a call can be given.</summary>
/// <param name="Agents">Colleagues: who is ready first, then by name. Without who asks.</param>
/// <param name="Queues">Queues, by title.</param>
/// <param name="IsCut">Whether more fit than were told: search for more of the name.</param>
public sealed record DirectoryView(IReadOnlyList<Colleague> Agents, IReadOnlyList<DirectoryQueue> Queues, bool IsCut);
