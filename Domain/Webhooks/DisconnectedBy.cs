namespace ContactCenter.Domain.Webhooks;

/// <summary>Who ended a leg, from <c>disconnected_by</c> of <c>completed</c> (facts §2.3).</summary>
public enum DisconnectedBy : byte
{
    /// <summary>Not said, or not in words that we know.</summary>
    Unknown = 0,

    /// <summary>The person on the leg hung up, rejected or did not answer.</summary>
    User,

    /// <summary>The NCCO ran out, a timer did, or a REST request hung up.</summary>
    Platform,
}
