using ContactCenter.Grains.Interfaces.Budget;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Budget;

[Collection(ClusterCollection.Name)]
public sealed class BudgetTests(GrainCluster cluster)
{
    private readonly IVonageBudgetGrain _budget = cluster.Grains.GetGrain<IVonageBudgetGrain>(GrainCluster.NewId());

    [Fact]
    public async Task Leases_of_all_silos_add_up_to_the_rate_and_follow_what_is_wanted()
    {
        var leases = await Renewed(6, 9, 1);

        Assert.Equal(3, leases.Sum(lease => lease.Legs));
        Assert.Equal([12, 3], leases.Select(lease => lease.Requests));
        Assert.All(leases, lease => Assert.Equal(2, lease.Members));
    }

    [Fact]
    public async Task As_long_as_leases_of_before_a_restart_may_run_nobody_gets_more_than_one_of_n()
    {
        var lease = await _budget.Renew(new() { Member = "a", Legs = 9, Requests = 100 });

        Assert.InRange(lease.Requests, 0, 7);
    }

    [Fact]
    public async Task What_one_silo_was_refused_shrinks_the_rate_of_all()
    {
        await Renewed(6, 100, 100);
        await _budget.Renew(new() { Member = "a", Requests = 100, RequestsThrottled = true });

        var leases = await Renewed(2, 100, 100);

        Assert.InRange(leases.Sum(lease => lease.Requests), 7, 10);
    }

    private async Task<BudgetLease[]> Renewed(int seconds, params int[] demands)
    {
        BudgetLease[] leases = [];
        for (var second = 0; second < seconds; second++)
        {
            leases = new BudgetLease[demands.Length];
            for (var i = 0; i < demands.Length; i++)
            {
                leases[i] = await _budget.Renew(new() { Member = ((char)('a' + i)).ToString(), Legs = demands[i], Requests = demands[i] });
            }

            await cluster.Advance(TimeSpan.FromSeconds(1));
        }

        return leases;
    }
}
