namespace ContactCenter.Grains.Durability;

/// <summary>Bounds of storage work; section <c>ContactCenter:Durability</c>.</summary>
public sealed class DurabilityOptions
{
    /// <summary>Longest wait for one read or write; 1.5 s keeps it below the grain response time-out of 2 s (design §3).</summary>
    public TimeSpan StorageTimeout { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long the call log collects rows before it writes them, so that a busy hour is a few large writes.</summary>
    public TimeSpan CallLogLinger { get; set; } = TimeSpan.FromMilliseconds(100);
}
