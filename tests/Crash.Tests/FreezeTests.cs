using ContactCenter.Crash.Tests.Load;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>Processes that stand still and go on as if nothing had happened (SIGSTOP, SIGCONT), while callers are in menus, wait, are rung for and talk.</summary>
public sealed class FreezeTests
{
    private const int Callers = 50;
    private static readonly TimeSpan SiloStandsStill = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RedisStandsStill = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan UntilItKnows = TimeSpan.FromSeconds(15);

    [Fact(Explicit = true), Trait("Pace", "Long")]
    public async Task A_silo_that_stood_still_for_half_a_minute_strands_nobody_when_it_wakes_up()
    {
        await using var center = await CenterUnderLoad.Start(Callers);
        await center.UntilBusy();
        var since = TimeProvider.System.GetUtcNow();
        var gone = await Harm.Zombie(center.Cluster, 1, SiloStandsStill, UntilItKnows);
        Assert.True(gone is not null, $"the others took it for dead, and {UntilItKnows.TotalSeconds:0} s after it woke up it does not know");
        Output.Line($"the silo that woke up was gone after {gone.Value.TotalSeconds:0.0} s");

        // Until it is voted out gateways send through it; the platform repeats what they could not serve within 8 s.
        await center.EndsWell(new Outage(since, since) { IsPartial = true });
    }

    [Fact(Explicit = true), Trait("Pace", "Long")]
    public async Task Nothing_is_lost_while_Redis_stands_still_for_ten_seconds()
    {
        await using var center = await CenterUnderLoad.Start(Callers - 20);
        await center.UntilBusy();
        var since = TimeProvider.System.GetUtcNow();
        await Harm.StandStill(center.Cluster.Redis.Process, RedisStandsStill);
        await center.EndsWell(new Outage(since, TimeProvider.System.GetUtcNow()));
    }
}
