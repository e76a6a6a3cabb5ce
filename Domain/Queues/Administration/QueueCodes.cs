namespace ContactCenter.Domain.Queues.Administration;

/// <summary>The codes of refusals that only queues have; a value that a setting cannot hold is refused with the codes of <c>NccoCodes</c> and <c>FlowCodes</c>.</summary>
public static class QueueCodes
{
    /// <summary>There is no such queue.</summary>
    public const string Unknown = "unknown-queue";

    /// <summary>Callers wait in it.</summary>
    public const string NotEmpty = "queue-not-empty";

    /// <summary>It exists on every installation, and cannot be removed.</summary>
    public const string BuiltIn = "built-in-queue";

    /// <summary>It is being removed: nobody is let in, and nothing is changed any more.</summary>
    public const string Draining = "queue-draining";

    /// <summary>Other settings are in force than the author started from.</summary>
    public const string Changed = "queue-changed";

    /// <summary>Not an id that a queue can have.</summary>
    public const string InvalidId = "invalid-queue-id";

    /// <summary>Said to a wait: the queue is full.</summary>
    public const string Full = "full";

    /// <summary>Said to a wait: no agent is signed in.</summary>
    public const string NoAgents = "no-agents";

    /// <summary>Said to a wait: the queue is closed.</summary>
    public const string Closed = "closed";

    /// <summary>Said to a wait: its longest time has passed.</summary>
    public const string MaxWait = "max-wait";

    /// <summary>Said to a wait: the queue is removed.</summary>
    public const string Removed = "removed";

    /// <summary>Said to a callback: its customer called again and was answered, or another one of the same number waits.</summary>
    public const string Superseded = "superseded";
}
