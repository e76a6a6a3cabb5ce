using System.Diagnostics.Metrics;
using ContactCenter.Domain.Overload;
using ContactCenter.Grains.Hosting;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Overload;

/// <summary>Which new calls this gateway takes, and how much it asks of the grains at the same time; the rule is <see cref="AdmissionRules"/>. Thread-safe.</summary>
internal sealed class Admission
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly long _started;
    private readonly AdmissionLimits _limits;
    private readonly int _mostWebhooks;
    private readonly DecidedCalls _decided = new();
    private AdmissionState _state;
    private int _newCalls;
    private int _webhooks;

    public Admission(IOptions<OverloadOptions> options, MachineClock machine, IMeterFactory meters)
    {
        var own = options.Value;
        _clock = machine.Time;
        _started = _clock.GetTimestamp();
        _limits = AdmissionLimits.Default with { Least = own.LeastNewCalls, Most = Math.Max(own.NewCalls, own.LeastNewCalls), Target = TimeSpan.FromMilliseconds(own.SlowMilliseconds) };
        _state = AdmissionState.Start(_limits);
        _mostWebhooks = own.Webhooks;
        var meter = meters.Create(SiloTelemetry.MeterName);
        meter.CreateObservableGauge("contactcenter.admission.limit", () => (int)_state.Limit, "{call}", "New calls that may be decided at the same time");
        meter.CreateObservableGauge("contactcenter.admission.webhooks", () => Volatile.Read(ref _webhooks), "{webhook}", "Webhooks in progress");
    }

    /// <summary>True when this call was turned away here.</summary>
    public bool WasTurnedAway(string? call) => call is not null && _decided.Find(call) == false;

    /// <summary>Takes a new call, or turns it away; a call that was decided before is decided alike. Who is taken is given back by <see cref="Decided"/>.</summary>
    public bool TryTake(string call)
    {
        var before = _decided.Find(call);
        if (before is false)
        {
            return false;
        }

        lock (_lock)
        {
            if (before is null && !AdmissionRules.Admits(_state, _newCalls, _clock.GetElapsedTime(_started)))
            {
                _decided.Remember(call, admitted: false);
                return false;
            }

            _newCalls++;
        }

        _decided.Remember(call, admitted: true);
        return true;
    }

    /// <summary>The first webhook of a call that was taken is over.</summary>
    public void Decided()
    {
        lock (_lock)
        {
            _newCalls--;
        }
    }

    /// <summary>Begins a webhook; false: too many are in progress, nothing more is asked of the grains. To be ended by <see cref="End"/> either way.</summary>
    public bool Begin() => Interlocked.Increment(ref _webhooks) <= _mostWebhooks;

    /// <summary>Ends a webhook.</summary>
    public void End() => Interlocked.Decrement(ref _webhooks);

    /// <summary>A grain served a webhook that was received at <paramref name="received"/>.</summary>
    /// <param name="received">Timestamp.</param>
    public void Served(long received)
    {
        var now = _clock.GetTimestamp();
        lock (_lock)
        {
            _state = AdmissionRules.Served(_state, _limits, _clock.GetElapsedTime(received, now), _clock.GetElapsedTime(_started, now));
        }
    }
}
