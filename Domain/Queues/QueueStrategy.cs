namespace ContactCenter.Domain.Queues;

/// <summary>Which of several suitable agents takes a call. Stored and shown by name.</summary>
public enum QueueStrategy
{
    /// <summary>Who has had nothing to do for longest.</summary>
    LongestIdle = 0,

    /// <summary>Who was offered a call longest ago.</summary>
    RoundRobin,

    /// <summary>Who took the fewest calls since signing in.</summary>
    FewestCalls,

    /// <summary>Who talked least since signing in.</summary>
    LeastTalkTime,

    /// <summary>The lowest tier, there the longest idle.</summary>
    Tiers,

    /// <summary>Anybody; evenly spread.</summary>
    Random,

    /// <summary>
    /// Everybody at once, up to <see cref="QueueSettings.RingAllAtMost"/>, longest idle first; who picks up first has the call. Where fewer ring, whoever
    /// becomes ready joins them, unless rung in this round before.
    /// </summary>
    RingAll,
}
