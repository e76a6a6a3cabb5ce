using System.Diagnostics.Metrics;
using ContactCenter.Grains.Hosting;

namespace ContactCenter.Grains.Live;

/// <summary>Whether live boards are told everything.</summary>
internal sealed class LiveMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _dropped = meters.Create(SiloTelemetry.MeterName)
        .CreateCounter<long>("contactcenter.live.dropped", "{note}", "Changes that live boards were not told because too many waited; boards ask for what they lack");

    public void Dropped(string topic) => _dropped.Add(1, new KeyValuePair<string, object?>("topic", topic));
}
