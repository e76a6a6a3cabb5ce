namespace ContactCenter.Bench.Load;

/// <summary>What one run of <c>wrk</c> measured.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="P50">Median latency, milliseconds.</param>
/// <param name="P99">99th percentile, milliseconds.</param>
/// <param name="Failed">Responses other than 2xx and 3xx.</param>
internal sealed record WrkResult(double PerSecond, double P50, double P99, int Failed);
