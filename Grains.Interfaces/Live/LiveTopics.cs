namespace ContactCenter.Grains.Interfaces.Live;

/// <summary>Keys of <see cref="ILiveGrain"/>.</summary>
public static class LiveTopics
{
    /// <summary>Agents at work, by user name: what <c>IAgentDesk.Desk</c> shows.</summary>
    public const string Agents = "agents";

    /// <summary>Queues, by id: what <c>IQueueGrain.View</c> shows.</summary>
    public const string Queues = "queues";

    /// <summary>Calls in progress, by call id: <c>CallCard</c>.</summary>
    public const string Calls = "calls";

    /// <summary>The newest voice events of all calls, by <c>CallEvent.Id</c>: <c>CallEvent</c>. A board of events begins empty; what was before it is in the calls.</summary>
    public const string Events = "events";

    /// <summary>What a wallboard shows, in the order in which it is shown.</summary>
    public static IReadOnlyList<string> Wallboard { get; } = [Agents, Queues, Calls];

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Wallboard, Events];
}
