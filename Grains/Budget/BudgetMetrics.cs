using System.Diagnostics.Metrics;
using ContactCenter.Domain.Budget;
using ContactCenter.Grains.Hosting;

namespace ContactCenter.Grains.Budget;

/// <summary>How long requests wait for the platform's rate, and how often it was too much (design §9).</summary>
internal sealed class BudgetMetrics
{
    private readonly Histogram<double> _waits;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _throttled;
    private readonly Counter<long> _turnedAway;

    public BudgetMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(SiloTelemetry.MeterName);
        _waits = meter.CreateHistogram<double>("contactcenter.budget.wait", "s", "Time that a request waited for its turn", null, new()
        {
            HistogramBucketBoundaries = [0, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30],
        });
        _refused = meter.CreateCounter<long>("contactcenter.budget.refused", "{token}", "Legs that an NCCO could not have at once, so that the caller waits a moment");
        _throttled = meter.CreateCounter<long>("contactcenter.budget.throttled", "{request}", "Requests that the platform refused with 429");
        _turnedAway = meter.CreateCounter<long>("contactcenter.budget.turned_away", "{request}", "Requests that were not sent because too many waited for the platform's rate");
    }

    public void TurnedAway(BudgetKind kind) => _turnedAway.Add(1, Kind(kind));

    public void Waited(BudgetKind kind, BudgetPriority priority, TimeSpan wait) => _waits.Record(wait.TotalSeconds, Kind(kind), new("priority", priority.ToString()));

    public void Refused(BudgetKind kind) => _refused.Add(1, Kind(kind));

    public void Throttled(BudgetKind kind) => _throttled.Add(1, Kind(kind));

    private static KeyValuePair<string, object?> Kind(BudgetKind kind) => new("kind", kind == BudgetKind.Leg ? "leg" : "request");
}
