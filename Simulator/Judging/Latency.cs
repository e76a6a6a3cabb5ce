namespace ContactCenter.Simulator.Judging;

/// <summary>How long the gateway took to answer one kind of webhook, in real time.</summary>
/// <param name="Kind">As the webhook's kind is called.</param>
/// <param name="Count">Answers.</param>
/// <param name="P50">Median, ms.</param>
/// <param name="P95">95th percentile, ms.</param>
/// <param name="P99">99th percentile, ms.</param>
/// <param name="Max">Longest, ms.</param>
public sealed record Latency(string Kind, long Count, double P50, double P95, double P99, double Max);
