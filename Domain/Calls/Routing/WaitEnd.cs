namespace ContactCenter.Domain.Calls.Routing;

/// <summary>Why a wait ended. Stored and shown by name.</summary>
public enum WaitEnd
{
    /// <summary>It has not ended.</summary>
    None = 0,

    /// <summary>An agent picked up and the two were brought together.</summary>
    Answered,

    /// <summary>The caller hung up.</summary>
    Abandoned,

    /// <summary>The longest wait had passed.</summary>
    MaxWait,

    /// <summary>The queue was full.</summary>
    Full,

    /// <summary>No agent of the queue was signed in.</summary>
    NoAgents,

    /// <summary>The queue was closed.</summary>
    Closed,

    /// <summary>The queue does not exist, or was removed.</summary>
    Removed,

    /// <summary>Somebody moved the caller elsewhere: supervisor, API, or the flow.</summary>
    Transferred,

    /// <summary>The caller chose to be called back.</summary>
    Callback,

    /// <summary>An agent picked up, but was lost before a talk came about: the next wait goes on with the same age.</summary>
    Requeued,

    /// <summary>Of a callback: the customer called again and was answered, or waits for another one already.</summary>
    Superseded,
}
