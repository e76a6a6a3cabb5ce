namespace ContactCenter.Domain.Webhooks;

/// <summary>Who created a leg; missing on <c>disconnected</c> and sometimes elsewhere (facts §2.3).</summary>
public enum LegDirection : byte
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>The far end called the platform.</summary>
    Inbound,

    /// <summary>The platform called the far end.</summary>
    Outbound,
}
