namespace ContactCenter.Simulator.Webhooks;

/// <summary>How webhooks are delivered.</summary>
public sealed record WebhookOptions
{
    /// <summary>Real time. In driven runs every millisecond of the machine counts while simulated time stands: its moods must not look like faults.</summary>
    public static WebhookOptions ForDrivenTime { get; } = new() { LeastConnectTimeout = TimeSpan.FromSeconds(10) };

    /// <summary>Simulated time between a failed attempt and the next; the platform's own is not known.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The least real time for a connection, whatever a target says.</summary>
    public TimeSpan LeastConnectTimeout { get; init; }

    /// <summary>The most real time for one attempt, whatever simulated time does.</summary>
    public TimeSpan RealTimeLimit { get; init; } = TimeSpan.FromSeconds(60);
}
