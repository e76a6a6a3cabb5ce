using ContactCenter.Domain.LastAgents;
using ContactCenter.Grains.CallLogs;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.LastAgents;
using ContactCenter.Grains.Tests.Faults;
using ContactCenter.Grains.Tests.Routing;

namespace ContactCenter.Grains.Tests.LastAgents;

/// <summary>Who calls again asks for whom they spoke with last. In each test ann speaks with the caller, and bob is idle for longer when the caller calls again.</summary>
public sealed class LastAgentTests(RoutingCluster cluster) : IClassFixture<RoutingCluster>
{
    private const int Patience = 20;
    private static int _numbers;
    private readonly Center _center = new(cluster);
    private readonly string _number = $"4477009{Interlocked.Increment(ref _numbers):00000}";

    private string Key => CallerKeys.Of(_number)!;

    private ILastAgentGrain Shard => cluster.Grains.GetGrain<ILastAgentGrain>(CallerKeys.ShardOf(Key));

    [Fact]
    public async Task A_caller_who_calls_again_is_offered_to_whom_they_spoke_with_last_although_another_is_idle_for_longer()
    {
        await SpokeWithAnn();
        await cluster.Forget(Shard);

        var caller = await Calls();
        var leg = await _center.Rings("ann", 5);

        Assert.Null(_center.Ringing("bob"));
        await _center.PickUp(leg);
        await _center.ServeAll([caller], ["ann", "bob"]);
    }

    [Fact]
    public async Task A_caller_whose_last_agent_is_away_waits_for_so_long_and_is_then_offered_to_another()
    {
        await SpokeWithAnn();
        await _center.Be("ann", "away");

        var caller = await Calls();
        await cluster.Advance(TimeSpan.FromSeconds(Patience - 1));
        Assert.DoesNotContain(_center.Agent("bob"), cluster.Platform.Asked);
        await _center.Rings("bob", 2);
        await _center.ServeAll([caller], ["ann", "bob"]);
    }

    [Fact]
    public async Task Nobody_waits_for_an_agent_who_has_gone_home()
    {
        await SpokeWithAnn();
        await _center.Be("ann", "offline");
        await AnybodyAtOnce();
    }

    [Fact]
    public async Task Nobody_waits_for_an_agent_who_left_the_queue()
    {
        await SpokeWithAnn();
        await _center.Open("other");
        await _center.Hire("ann", "other");
        await AnybodyAtOnce();
    }

    [Fact]
    public async Task Nobody_waits_for_an_agent_who_was_deleted_nor_for_another_who_came_by_the_name()
    {
        await SpokeWithAnn();
        await cluster.Grains.GetGrain<IAgentGrain>(_center.Agent("ann")).Remove();
        await AnybodyAtOnce();

        await cluster.Advance(TimeSpan.FromSeconds(5));
        await Shard.Note(Key, _center.Agent("ann"), cluster.Clock.GetUtcNow().AddSeconds(-1));
        await _center.Ready("ann");
        await AnybodyAtOnce();
    }

    [Fact]
    public async Task An_erased_number_is_remembered_no_longer()
    {
        await SpokeWithAnn();
        var keeper = cluster.Grains.GetGrain<ILogKeeperGrain>(ILogKeeperGrain.Key);
        Assert.True((await keeper.Erase("erase-" + _number, _number)).IsDone);
        await GrainCluster.Until(
            async () => GrainCluster.Read<ErasuresView>(await keeper.Journal()).Done.Any(done => done.Id == "erase-" + _number), "the erasure is done");

        Assert.False(Stored().Talks.ContainsKey(Key));
        await AnybodyAtOnce();
    }

    [Fact]
    public async Task A_talk_is_remembered_for_so_many_days_and_then_out_of_the_store()
    {
        await SpokeWithAnn();
        await Shard.Note(Key, _center.Agent("ann"), cluster.Clock.GetUtcNow().AddDays(-40));
        var remembered = Stored().Talks[Key];
        Assert.True(remembered.At > cluster.Clock.GetUtcNow().AddDays(-1));

        var (at, keep) = (cluster.Clock.GetUtcNow().AddDays(-30).AddMinutes(1), CallerKeys.Of("447700999999")!);
        var other = cluster.Grains.GetGrain<ILastAgentGrain>(CallerKeys.ShardOf(keep));
        await other.Note(keep, "ann", at);
        Assert.Contains(keep, Of(other).Talks.Keys);
        await cluster.Advance(TimeSpan.FromMinutes(2));
        await other.Prune();
        Assert.DoesNotContain(keep, Of(other).Talks.Keys);
    }

    [Fact]
    public async Task A_memory_that_does_not_answer_delays_nobody()
    {
        await SpokeWithAnn();
        await cluster.Forget(Shard);
        using var hang = cluster.Storage.Inject(FaultKind.HangRead, "last-agent");
        var before = cluster.Clock.GetUtcNow();

        var caller = await Calls();

        Assert.InRange((cluster.Clock.GetUtcNow() - before).TotalSeconds, 0, 1);
        Assert.Null(_center.Stored(caller)!.Waits[^1].Needs.PreferredAgent);
        await _center.Rings("bob", 2);
        hang.Release();
        await _center.ServeAll([caller], ["ann", "bob"]);
    }

    [Fact]
    public async Task A_step_that_prefers_nobody_asks_nobody()
    {
        await SpokeWithAnn();
        await _center.Open("plain");
        await _center.Ready("cid", "plain");
        using var hang = cluster.Storage.Inject(FaultKind.HangRead, "last-agent");
        await cluster.Forget(Shard);

        var before = cluster.Clock.GetUtcNow();
        var caller = await _center.Dial("plain", _number);

        Assert.Equal(before, cluster.Clock.GetUtcNow());
        hang.Release();
        await _center.ServeAll([caller], ["cid"]);
    }

    [Fact]
    public async Task What_is_stored_shows_no_number()
    {
        await SpokeWithAnn();
        Assert.All(cluster.Storage.Writes("last-agent", CallerKeys.ShardOf(Key)), write => Assert.DoesNotContain(_number[^7..], write.Json + write.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_talk_that_could_not_be_remembered_at_first_is_once_it_can()
    {
        await _center.Open(step: Step);
        using (var fault = cluster.Storage.Inject(FaultKind.FailBefore, "last-agent", CallerKeys.ShardOf(Key), times: 1))
        {
            await TalkWithAnn();
            await GrainCluster.Soon(fault.Arrived);
        }

        await Remembered();
    }

    private static string Step => $",\"lastAgent\":{Patience}";

    private async Task SpokeWithAnn()
    {
        await _center.Open(step: Step);
        await TalkWithAnn();
        await Remembered();
    }

    // Bob comes first and takes nothing: whoever is chosen by idle time alone, it is bob.
    private async Task TalkWithAnn()
    {
        var caller = await Calls();
        await _center.Ready("ann");
        await _center.PickUp(await _center.Rings("ann", 5));
        await cluster.Within(TimeSpan.FromSeconds(5), () => _center.Talks(caller, "ann"), "they talk");
        await _center.Ready("bob");
        await cluster.Advance(TimeSpan.FromSeconds(10));
        await _center.End(caller);
        await cluster.Within(TimeSpan.FromSeconds(20), () => _center.IsFree("ann"), "ann is free");
    }

    private Task Remembered() =>
        cluster.Within(TimeSpan.FromSeconds(30), () => Stored().Talks.GetValueOrDefault(Key)?.Agent == _center.Agent("ann"), "it is remembered");

    private async Task AnybodyAtOnce()
    {
        var caller = await Calls();
        var leg = await _center.Rings("bob", 2);
        await _center.End(caller);
        await cluster.Within(TimeSpan.FromSeconds(20), () => !leg.IsAlive && _center.IsFree("bob"), "bob is free");
    }

    private Task<PlatformLeg> Calls() => _center.Dial(from: _number);

    private LastAgentsState Stored() => Of(Shard);

    private LastAgentsState Of(ILastAgentGrain shard) => cluster.Storage.Stored<LastAgentsState>("last-agent", shard.GetGrainId()) ?? LastAgentsState.Empty;
}
