using ContactCenter.Grains.Interfaces.Queues;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Queues;

public sealed class TimeTests(QueueCluster cluster) : IClassFixture<QueueCluster>
{
    private readonly Floor _floor = cluster.NewFloor();

    [Fact]
    public async Task Longest_wait_asks_the_call_and_never_takes_a_caller_who_is_being_offered_away()
    {
        await _floor.Set("""{"maxWaitSeconds":60}""");
        var (ringing, waiting) = (_floor.Call("c1"), _floor.Call("c2"));
        await ringing.Wait();
        await _floor.Agent("ann").Become(ready: true);
        var offer = await Floor.Offered(ringing);
        await waiting.Wait();
        await cluster.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(waiting.Leaves);

        await cluster.Advance(TimeSpan.FromSeconds(1));

        await GrainCluster.Until(() => Task.FromResult(waiting.Standing == WaitStanding.Left && ringing.Leaves.Count == 1), "asked");
        Assert.Equal((WaitStanding.Offered, "max-wait"), (ringing.Standing, ringing.Leaves[0]));
        await GrainCluster.Until(async () => await _floor.Order() is ["c1"], "gone");
        await ringing.Answered(offer);
        Assert.Equal((1, 1), ((await _floor.View()).Today.Answered, (await _floor.View()).Today.LeftOtherwise));
    }

    [Fact]
    public async Task Settings_that_change_hold_at_once_for_those_who_wait()
    {
        await _floor.Set("""{"agingSeconds":0}""");
        var (first, vip) = (_floor.Call("c1"), _floor.Call("vip"));
        await first.Wait();
        await cluster.Advance(TimeSpan.FromSeconds(5));
        vip.Priority = 1;
        vip.EnteredAt = vip.QueuedAt = _floor.Now;
        await vip.Wait();
        Assert.Equal(["c1", "vip"], await _floor.Order());

        await _floor.Set("""{"agingSeconds":60}""");
        Assert.Equal(["vip", "c1"], await _floor.Order());

        await cluster.Advance(TimeSpan.FromSeconds(30));
        await _floor.Set("""{"agingSeconds":60,"maxWaitSeconds":34}""");
        await GrainCluster.Until(() => Task.FromResult(first.Leaves is ["max-wait"]), "too long");
        Assert.Empty(vip.Leaves);

        await _floor.Set("""{"isClosed":true}""");
        await GrainCluster.Until(() => Task.FromResult(vip.Leaves is ["closed"]), "closed");
        Assert.Equal("closed", (await _floor.Call("late").Wait()).Refusal);
    }

    [Fact]
    public async Task Callers_leave_when_the_last_agent_signs_out_and_are_not_let_in()
    {
        await _floor.Set("""{"leaveWhenNoAgents":true}""");
        await _floor.Agent("ann").Become(ready: false);
        await _floor.Agent("bob").Become(ready: false);
        var call = _floor.Call("c1");
        Assert.Null((await call.Wait()).Refusal);
        await _floor.Agent("ann").Become(ready: false, signedIn: false);
        Assert.Empty(call.Leaves);

        await _floor.Agent("bob").Become(ready: false, signedIn: false);

        await GrainCluster.Until(() => Task.FromResult(call.Leaves is ["no-agents"]), "asked to leave");
        Assert.Equal("no-agents", (await _floor.Call("c2").Wait()).Refusal);
    }

    [Fact]
    public async Task Queue_that_came_back_lets_its_agents_answer_before_it_says_that_there_are_none()
    {
        await _floor.Set("""{"leaveWhenNoAgents":true}""");
        await _floor.Agent("ann").Become(ready: false);
        var call = _floor.Call("c1");
        await call.Wait();

        await cluster.Forget(_floor.Queue);

        Assert.Null((await _floor.Call("c2").Wait()).Refusal);
        await GrainCluster.Until(async () => (await _floor.View()).Agents is { SignedIn: 1, IsComplete: true }, "known");
        Assert.Empty(call.Leaves);
    }

    [Fact]
    public async Task Call_that_does_not_answer_when_it_has_to_leave_is_asked_again()
    {
        await _floor.Set("""{"isClosed":false}""");
        var call = _floor.Call("c1");
        call.OnLeave = _ => call.Leaves.Count == 1 ? throw new InvalidOperationException("scripted") : Task.FromResult(false);
        await call.Wait();
        await _floor.Set("""{"isClosed":true}""");

        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(0.5));
                return call.Leaves.Count == 2 && (await _floor.Order()).Length == 0;
            },
            "asked again, and forgotten");
    }

    [Fact]
    public async Task Full_queue_lets_nobody_in()
    {
        await _floor.Set("""{"maxLength":1}""");
        var first = _floor.Call("c1");
        await first.Wait();
        Assert.Equal("full", (await _floor.Call("c2").Wait()).Refusal);
        Assert.Null((await first.Wait()).Refusal);
        await first.End(WaitStanding.Left);
        Assert.Null((await _floor.Call("c2").Wait()).Refusal);
    }

    [Fact]
    public async Task Needs_relax_on_the_callers_own_clock()
    {
        await _floor.Set();
        var call = _floor.Call("c1");
        call.Needs = """{"steps":[{"skills":{"french":5}},{"afterSeconds":30,"skills":{"french":2}}]}"""u8.ToArray();
        _floor.Agent("ann").Skills["french"] = 2;
        await _floor.Agent("ann").Become(ready: true);
        await call.Wait();
        await cluster.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(call.Proposals);

        await cluster.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(_floor.Agent("ann").Name, (await Floor.Offered(call)).Agent);
    }

    [Fact]
    public async Task Caller_who_dials_again_in_time_gets_the_old_place_once()
    {
        await _floor.Set("""{"resumeSeconds":120}""");
        var (early, other) = (_floor.Call("c1"), _floor.Call("c2"));
        early.Number = "447700900123";
        var entered = early.EnteredAt;
        await early.Wait();
        await cluster.Advance(TimeSpan.FromSeconds(10));
        other.EnteredAt = other.QueuedAt = _floor.Now;
        await other.Wait();
        await early.HangUp();
        await cluster.Advance(TimeSpan.FromSeconds(60));
        await cluster.Forget(_floor.Queue);

        var (again, third) = (_floor.Call("c3"), _floor.Call("c4"));
        (again.Number, third.Number) = (early.Number, early.Number);
        Assert.Equal(entered, (await again.Wait()).ResumedFrom);
        Assert.Equal(entered, (await again.Wait()).ResumedFrom);
        Assert.Null((await third.Wait()).ResumedFrom);
        Assert.Equal(["c3", "c2", "c4"], await _floor.Order());
        Assert.Equal("**********23", (await _floor.Waiting())[0].Number);
    }

    [Fact]
    public async Task Caller_who_dials_again_too_late_starts_anew()
    {
        await _floor.Set("""{"resumeSeconds":30}""");
        var call = _floor.Call("c1");
        call.Number = "447700900124";
        await call.Wait();
        await call.HangUp();
        await cluster.Advance(TimeSpan.FromSeconds(31));
        var again = _floor.Call("c2");
        again.Number = call.Number;
        Assert.Null((await again.Wait()).ResumedFrom);
    }

    [Fact]
    public async Task Offer_of_which_nothing_is_heard_does_not_keep_the_caller_for_ever()
    {
        await _floor.Set("""{"ringSeconds":20}""");
        var call = _floor.Call("c1");
        call.OnOffer = _ => Task.FromResult(new Interfaces.Calls.OfferReply(call.Proposals.Count == 1 ? "already-offered" : null) { Version = call.Version + call.Proposals.Count });
        await _floor.Agent("ann").Become(ready: true);
        await call.Wait();
        await Floor.Offered(call);
        await GrainCluster.Until(async () => (await _floor.View()).Agents.Ready == 1, "free again");
        Assert.Single(call.Proposals);

        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(20));
                return call.Proposals.Count == 2;
            },
            "tried again");
    }

    [Fact]
    public async Task View_tells_what_goes_on()
    {
        await _floor.Set("""{"serviceLevelSeconds":10}""");
        await _floor.Agent("ann").Become(ready: false);
        await _floor.Agent("bob").Become(ready: false, signedIn: false);
        var (quick, gone, waits) = (_floor.Call("c1"), _floor.Call("c2"), _floor.Call("c3"));
        foreach (var call in new[] { quick, gone, waits })
        {
            await call.Wait();
        }

        await cluster.Advance(TimeSpan.FromSeconds(8));
        await quick.End(WaitStanding.Answered);
        await cluster.Advance(TimeSpan.FromSeconds(8));
        await gone.HangUp();

        var view = await _floor.View();
        Assert.Equal((1, 0, 16), (view.Waiting, view.BeingOffered, view.LongestWaitSeconds));
        Assert.Null(view.ExpectedWaitSeconds);
        Assert.Equal((2, 1, 0), (view.Agents.Members, view.Agents.SignedIn, view.Agents.Ready));
        Assert.Equal((3, 1, 1, 1, 0, 0.5), (view.Today.Entered, view.Today.Answered, view.Today.AnsweredInTime, view.Today.Abandoned, view.Today.AbandonedInTime, view.Today.ServiceLevel));
    }
}
