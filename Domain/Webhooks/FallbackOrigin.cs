namespace ContactCenter.Domain.Webhooks;

/// <summary>Which webhook failed before the platform turned to the fallback URL (facts §2.1).</summary>
public enum FallbackOrigin : byte
{
    /// <summary>Not said, or in new words.</summary>
    Unknown = 0,

    /// <summary>An answer webhook: the call ends unless the fallback gives an NCCO.</summary>
    Answer,

    /// <summary>An event webhook: the flow goes on without the fallback.</summary>
    Event,
}
