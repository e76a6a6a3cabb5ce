namespace ContactCenter.Grains.Watches;

/// <summary>What the ids in a watch shard stand for. An id without a prefix is a call.</summary>
internal static class WatchIds
{
    /// <summary>A conversation that holds events.</summary>
    public const string Conversation = "conversation/";

    /// <summary>An agent who is not offline.</summary>
    public const string Agent = "agent/";

    /// <summary>A queue with callers.</summary>
    public const string Queue = "queue/";

    /// <summary>Whether an id is a call's.</summary>
    public static bool IsCall(string id) =>
        !id.StartsWith(Conversation, StringComparison.Ordinal) && !id.StartsWith(Agent, StringComparison.Ordinal) && !id.StartsWith(Queue, StringComparison.Ordinal);
}
