using ContactCenter.Domain;
using ContactCenter.Domain.Flows;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Time;

namespace ContactCenter.Gateway.Webhooks;

/// <summary>Remembers caller id, number of last resort and busy flow, so that the gateway can serve them when no grain answers.</summary>
internal sealed class LastResort(IGrainFactory grains, MachineClock clock) : BackgroundService
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(15);

    /// <summary>Who takes callers when nothing else works; null: they hear an apology.</summary>
    public PhoneNumber? Number { get; private set; }

    /// <summary>What new callers hear while there is more work than can be done.</summary>
    public (CompiledFlow Flow, string Id, int Version) Busy { get; private set; } = (SeedFlows.Busy.Flow, SeedFlows.Busy.Id, SeedFlows.Version);

    /// <summary>Our caller id.</summary>
    public PhoneNumber? CallerId { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Refresh, clock.Time);
        do
        {
            try
            {
                var routing = await grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Routing();
                Number = PhoneNumber.TryParse(routing.LastResort, out var number) ? number : null;
                CallerId = PhoneNumber.TryParse(routing.CallerId, out var callerId) ? callerId : null;
                if (routing.BusyFlow is { } busy && (busy.FlowId, busy.Version) != (Busy.Id, Busy.Version)
                    && FlowParser.Parse(busy.Document) is { IsOk: true, Value: var flow } && BusyFlows.Refuse(flow) is null)
                {
                    Busy = (flow, busy.FlowId, busy.Version);
                }

            }
            catch (Exception) when (!stoppingToken.IsCancellationRequested)
            {
                // What was known stays; readiness reports the outage.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
