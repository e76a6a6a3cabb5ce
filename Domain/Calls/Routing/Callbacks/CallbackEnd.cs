namespace ContactCenter.Domain.Calls.Routing.Callbacks;

/// <summary>How a callback ended. Stored and shown by name.</summary>
public enum CallbackEnd
{
    /// <summary>It has not.</summary>
    None = 0,

    /// <summary>The customer picked up and met an agent.</summary>
    Reached,

    /// <summary>The customer did not pick up, as often as the queue's settings allow.</summary>
    Unreachable,

    /// <summary>No agent was free for it, or the customer did not pick up, within the time that the queue's settings give.</summary>
    Expired,

    /// <summary>The queue does not exist, or was removed.</summary>
    Removed,

    /// <summary>The number may not be dialled, or there is no number of ours to show.</summary>
    Refused,

    /// <summary>Somebody ended it.</summary>
    Cancelled,

    /// <summary>The customer called again and was answered, or waits for another callback of the same queue already.</summary>
    Superseded,
}
