namespace ContactCenter.Gateway.Api.Directories;

/// <summary>Everybody and every queue at one moment, in the order in which they are told.</summary>
internal sealed class DirectoryListing
{
    private readonly List<Colleague> _agents;
    private readonly List<DirectoryQueue> _queues;
    private readonly bool _isCut;

    /// <summary>Sorts what there is.</summary>
    /// <param name="agents">The agents.</param>
    /// <param name="queues">The queues.</param>
    /// <param name="isCut">Whether there are more.</param>
    public DirectoryListing(IEnumerable<Colleague> agents, IEnumerable<DirectoryQueue> queues, bool isCut)
    {
        _agents = [.. agents.OrderBy(agent => agent.State).ThenBy(agent => agent.DisplayName ?? agent.Name, StringComparer.OrdinalIgnoreCase)];
        _queues = [.. queues.OrderBy(queue => queue.Title ?? queue.Id, StringComparer.OrdinalIgnoreCase)];
        _isCut = isCut;
    }

    /// <summary>Those who fit.</summary>
    /// <param name="search">Part of a name, a title or an id; empty: all.</param>
    /// <param name="count">Most of each kind.</param>
    /// <param name="but">Who asks; null: nobody of the list.</param>
    public DirectoryView Find(string search, int count, string? but)
    {
        var agents = _agents.Where(agent => agent.Name != but && Fits(search, agent.Name, agent.DisplayName)).Take(count + 1).ToList();
        var queues = _queues.Where(queue => Fits(search, queue.Id, queue.Title)).Take(count + 1).ToList();
        return new(agents[..Math.Min(count, agents.Count)], queues[..Math.Min(count, queues.Count)], _isCut || agents.Count > count || queues.Count > count);
    }

    private static bool Fits(string search, string name, string? shown) =>
        name.Contains(search, StringComparison.OrdinalIgnoreCase) || shown?.Contains(search, StringComparison.OrdinalIgnoreCase) == true;
}
