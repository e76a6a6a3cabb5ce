namespace ContactCenter.Domain.Calls.Routing;

/// <summary>Why a caller's leg gets another NCCO. Stored and shown by name.</summary>
public enum CallerMoveKind
{
    /// <summary>The wait ended without an agent: the flow goes on.</summary>
    LeftQueue = 0,

    /// <summary>The agent has left: the after-call step, or a goodbye.</summary>
    Talked,

    /// <summary>The agent was lost: back into the queue, at the old place.</summary>
    Requeue,

    /// <summary>Somebody sends the caller into a queue.</summary>
    ToQueue,

    /// <summary>Somebody takes the caller into a room of their own.</summary>
    ToRoom,

    /// <summary>Somebody gives the caller's leg an NCCO.</summary>
    ToNcco,

    /// <summary>The caller pressed a key that leads elsewhere.</summary>
    Pressed,
}
