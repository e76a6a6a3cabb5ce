using System.Diagnostics.Metrics;
using ContactCenter.Grains.Hosting;
using ContactCenter.Grains.Watches;

namespace ContactCenter.Grains.Calls;

/// <summary>What a floor manager and an operator read about calls (design §9).</summary>
internal sealed class CallMetrics
{
    private readonly Counter<long> _answered;
    private readonly Counter<long> _resumed;
    private readonly Counter<long> _presumed;
    private readonly Counter<long> _healed;
    private readonly Counter<long> _hangUps;

    public CallMetrics(IMeterFactory meters, WatchCounts counts)
    {
        var meter = meters.Create(SiloTelemetry.MeterName);
        _answered = meter.CreateCounter<long>("contactcenter.calls.answered", "{call}", "Answer webhooks that a flow answered");
        _resumed = meter.CreateCounter<long>("contactcenter.calls.resumed", "{call}", "Calls taken up again from the tail");
        _presumed = meter.CreateCounter<long>("contactcenter.calls.presumed_ended", "{call}", "Calls closed by deadline because the platform's last word was lost");
        _healed = meter.CreateCounter<long>("contactcenter.legs.healed", "{leg}", "Legs whose end no webhook told, found by asking the platform");
        _hangUps = meter.CreateCounter<long>("contactcenter.legs.hang_ups", "{request}", "Requests to hang up a leg that outlived its caller, by outcome");
        meter.CreateObservableGauge("contactcenter.calls.in_progress", () => counts.Total, "{call}", "Calls with open work on the shards of this silo");
    }

    public void Answered() => _answered.Add(1);

    public void Resumed() => _resumed.Add(1);

    public void Presumed() => _presumed.Add(1);

    public void Healed() => _healed.Add(1);

    public void HungUp(string outcome) => _hangUps.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
