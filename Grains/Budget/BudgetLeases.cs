using ContactCenter.Domain.Budget;
using ContactCenter.Grains.Interfaces.Budget;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Budget;

/// <summary>Renews this process's lease each second; while it cannot, the process goes on with its part of n.</summary>
internal sealed partial class BudgetLeases(VonageBudget budget, IGrainFactory grains, TimeProvider clock, MachineClock machine, ILogger<BudgetLeases> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private readonly string _member = Guid.NewGuid().ToString("N");
    private bool _isCut;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (legs, requests) = (budget.Lane(BudgetKind.Leg), budget.Lane(BudgetKind.Request));
        legs.Join();
        requests.Join();
        using var timer = new PeriodicTimer(Period, machine.Time);
        do
        {
            try
            {
                var sentAt = clock.GetUtcNow();
                var (wantedLegs, legsThrottled) = legs.Report();
                var (wantedRequests, requestsThrottled) = requests.Report();
                var lease = await grains.GetGrain<IVonageBudgetGrain>(IVonageBudgetGrain.Key).Renew(new BudgetReport
                {
                    Member = _member,
                    Legs = wantedLegs,
                    Requests = wantedRequests,
                    LegsThrottled = legsThrottled,
                    RequestsThrottled = requestsThrottled,
                });
                legs.Lease(lease.Legs, lease.Members, sentAt, lease.Life);
                requests.Lease(lease.Requests, lease.Members, sentAt, lease.Life);
                _isCut = false;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                if (!_isCut)
                {
                    LogNotLeased(e);
                }

                _isCut = true;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease on Vonage's rates could not be renewed; this process goes on with its part of them")]
    private partial void LogNotLeased(Exception exception);
}
