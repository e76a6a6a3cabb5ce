using ContactCenter.Domain.Budget;
using ContactCenter.Grains.Interfaces.Budget;
using Microsoft.Extensions.Options;

namespace ContactCenter.Grains.Budget;

/// <summary>Leases of all processes. After a restart nothing is known of leases still running, so for as long as they last everybody gets no more than one of n.</summary>
[GrainType("vonage-budget")]
internal sealed class VonageBudgetGrain(IOptions<BudgetOptions> options, TimeProvider clock) : Grain, IVonageBudgetGrain
{
    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private BudgetLedger _legs = BudgetLedger.Empty;
    private BudgetLedger _requests = BudgetLedger.Empty;
    private BudgetThrottle _legThrottle = BudgetThrottle.None;
    private BudgetThrottle _requestThrottle = BudgetThrottle.None;

    public ValueTask<BudgetLease> Renew(BudgetReport report)
    {
        var now = clock.GetUtcNow();
        _legThrottle = report.LegsThrottled ? _legThrottle.Hit(now) : _legThrottle;
        _requestThrottle = report.RequestsThrottled ? _requestThrottle.Hit(now) : _requestThrottle;
        _legs = _legs.Renew(report.Member, report.Legs, _legThrottle.Of(options.Value.LegsPerSecond, now), now);
        _requests = _requests.Renew(report.Member, report.Requests, _requestThrottle.Of(options.Value.RequestsPerSecond, now), now);
        var members = _legs.Members.Count;
        return ValueTask.FromResult(new BudgetLease
        {
            Legs = Cautious(_legs.Members[report.Member].Tokens, options.Value.LegsPerSecond),
            Requests = Cautious(_requests.Members[report.Member].Tokens, options.Value.RequestsPerSecond),
            Members = members,
            Life = BudgetLedger.Lease,
        });

        int Cautious(int tokens, int perSecond) => now - _started < BudgetLedger.Lease ? Math.Min(tokens, perSecond / Math.Max(members, 2)) : tokens;
    }
}
