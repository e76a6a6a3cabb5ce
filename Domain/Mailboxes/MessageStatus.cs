namespace ContactCenter.Domain.Mailboxes;

/// <summary>What was done with a message. Stored and shown by name.</summary>
public enum MessageStatus
{
    /// <summary>Nobody has listened to it.</summary>
    New = 0,

    /// <summary>Somebody has listened to it; it is open still.</summary>
    Heard,

    /// <summary>Nothing is left to do.</summary>
    Done,
}
