using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Reports.Queues;
using ContactCenter.Domain.Reports.ServiceLevels;

namespace ContactCenter.Grains.Tests.Skew;

/// <summary>Queues and calls on silos whose clocks differ by 10 s.</summary>
public sealed class WaitingTests(SkewedSilos silos) : IClassFixture<SkewedSilos>
{
    private readonly SkewedFloor _floor = new(silos);

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Fast, Wrong.Slow, Wrong.Fast)]
    public async Task Callers_are_served_in_the_order_in_which_they_came_whatever_their_silos_take_for_the_time(Wrong queue, Wrong first, Wrong second)
    {
        await _floor.Open(queue);
        var earlier = await _floor.Dial(first);
        await _floor.Pass(0.5);
        var later = await _floor.Dial(second);
        await _floor.Pass(0.5);
        Assert.Equal([earlier.Uuid, later.Uuid], (await _floor.Waiting()).Select(caller => caller.CallId));

        await _floor.Ready(queue, "ann");

        Assert.Equal(earlier.Uuid, (await _floor.Center.Rings("ann")).Call);
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow, 7, true)]
    [InlineData(Wrong.Fast, Wrong.Slow, 9, false)]
    [InlineData(Wrong.Slow, Wrong.Fast, 7, true)]
    [InlineData(Wrong.Slow, Wrong.Fast, 9, false)]
    public async Task Priority_is_worth_as_many_seconds_as_are_set(Wrong ordinary, Wrong urgent, double later, bool isFirst)
    {
        await _floor.Open(Wrong.Not, "\"agingSeconds\":8");
        await _floor.Open(Wrong.Not, "\"agingSeconds\":8", "vip", ",\"priority\":1");
        var early = await _floor.Dial(ordinary);
        await _floor.Pass(later);
        var late = await _floor.Dial(urgent, "vip");

        await _floor.Ready(Wrong.Not, "ann", "q", "vip");

        Assert.Equal((isFirst ? late : early).Uuid, (await _floor.Center.Rings("ann")).Call);
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow, Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast, Wrong.Fast, Wrong.Slow)]
    public async Task Agent_of_two_queues_takes_the_caller_who_came_first_to_either(Wrong one, Wrong other, Wrong first, Wrong second)
    {
        await _floor.Open(one, name: "one");
        await _floor.Open(other, name: "other");
        var earlier = await _floor.Dial(first, "one");
        await _floor.Pass(0.5);
        var later = await _floor.Dial(second, "other");

        await _floor.Ready(Wrong.Not, "ann", "one", "other");

        Assert.Equal(earlier.Uuid, (await _floor.Center.Rings("ann")).Call);
        Assert.True(later.IsAlive);
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    public async Task Longest_wait_lasts_as_long_as_is_set(Wrong queue, Wrong call)
    {
        await _floor.Open(queue, "\"maxWaitSeconds\":30");
        var caller = await _floor.Dial(call);
        await _floor.HappensAfter(30, () => _floor.WaitOf(caller).End == WaitEnd.MaxWait, "leaves");
        Assert.Equal(30, Lasted(caller), 1.0);
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    public async Task Preferred_agent_and_what_is_asked_are_asked_for_as_long_as_is_set(Wrong queue, Wrong call)
    {
        await _floor.Place(queue);
        await _floor.Ready(Wrong.Not, "bob");
        await _floor.Open(queue, asks: $$""","agent":"{{_floor.Center.Agent("bob")}}","agentSeconds":20""");
        await _floor.Center.Be("bob", "offline");
        await _floor.Ready(Wrong.Not, "ann");
        await _floor.Dial(call);
        await _floor.HappensAfter(20, () => _floor.Center.Ringing("ann") is not null, "another agent is rung");
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    public async Task Announcements_come_when_they_are_due_and_say_no_nonsense(Wrong queue, Wrong call)
    {
        await _floor.Open(queue, """ "announcements":{"firstAfterSeconds":20,"everySeconds":30,"position":true,"expectedWait":true}""");
        var caller = await _floor.Dial(call);
        await _floor.HappensAfter(20, () => Said() == 1, "first");
        Assert.Equal((1, 21), ((await _floor.Waiting()).Single().Position, (await _floor.Waiting()).Single().WaitedSeconds));
        var view = await _floor.View();
        Assert.Equal((21, true), (view.LongestWaitSeconds, view.ExpectedWaitSeconds is null or >= 0));
        await _floor.HappensAfter(29, () => Said() == 2, "second");

        int Said() => silos.Platform.Said.Count(said => said.Leg == caller.Uuid);
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    public async Task Expected_wait_is_what_it_is_on_one_clock(Wrong queue, Wrong call)
    {
        await _floor.Open(queue);
        for (var i = 0; i < 5; i++)
        {
            await _floor.Dial(call);
        }

        await _floor.Pass(1);
        await _floor.Ready(call, "ann");
        for (var i = 0; i < 3; i++)
        {
            await _floor.Talk("ann", await _floor.Center.Rings("ann"), 20);
        }

        Assert.InRange((await _floor.View()).ExpectedWaitSeconds ?? -1, 55, 70);
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow, Wrong.Slow, 29, true)]
    [InlineData(Wrong.Fast, Wrong.Slow, Wrong.Slow, 31, false)]
    [InlineData(Wrong.Slow, Wrong.Fast, Wrong.Fast, 29, true)]
    [InlineData(Wrong.Slow, Wrong.Fast, Wrong.Fast, 31, false)]
    [InlineData(Wrong.Not, Wrong.Fast, Wrong.Slow, 29, true)]
    public async Task Who_dials_again_in_time_gets_the_old_place_with_its_age(Wrong queue, Wrong before, Wrong again, double pause, bool isInTime)
    {
        await _floor.Open(queue, "\"resumeSeconds\":30");
        var early = await _floor.Dial(before);
        await _floor.Pass(10);
        await _floor.Center.End(early);
        await _floor.Pass(0.5);
        await _floor.Pass(pause - 0.5);

        var late = await _floor.Dial(again);
        await _floor.Pass(0.5);

        var wait = _floor.WaitOf(late);

        // Time moves on by itself, to the next repetition, where a busy machine takes long for a step.
        Assert.Equal(isInTime ? 10 + pause : 0, (wait.QueuedAt - wait.EnteredAt).TotalSeconds, 1.0);
        Assert.Equal(isInTime ? 10 + pause : 0, (await _floor.Waiting()).Single().WaitedSeconds, 1.0);

        // Nobody gets it twice, and telling it again makes nobody older.
        await silos.Forget(silos.Call(late.Uuid));
        await silos.View(late.Uuid);
        await _floor.Pass(5);
        Assert.Equal(wait.EnteredAt, _floor.WaitOf(late).EnteredAt);
    }

    [Theory]
    [InlineData(Wrong.Fast, Wrong.Slow)]
    [InlineData(Wrong.Slow, Wrong.Fast)]
    public async Task Figures_of_today_and_the_facts_of_the_call_tell_how_long_callers_waited(Wrong queue, Wrong call)
    {
        await _floor.Open(queue, "\"serviceLevelSeconds\":20");
        var (quick, patient) = (await _floor.Dial(call), await _floor.Dial(call));
        await _floor.Pass(18);
        await _floor.Center.End(quick);
        await _floor.Pass(4);
        await _floor.Center.End(patient);
        var third = await _floor.Dial(call);
        await _floor.Ready(Wrong.Not, "ann");
        Assert.True(await _floor.Center.PickUp(await _floor.Center.Rings("ann")));
        await _floor.Pass(0.5);

        var today = (await _floor.View()).Today;
        Assert.Equal((2, 1, 1, 1, 22), (today.Abandoned, today.AbandonedInTime, today.Answered, today.AnsweredInTime, today.LongestWaitSeconds));
        Assert.InRange(today.AverageWaitSeconds!.Value, 0, 1);
        Assert.Equal([18, 22], new[] { quick, patient }.Select(caller => Math.Round(Lasted(caller))));
        Assert.InRange(Lasted(third), 0, 1);

        await _floor.Center.End(third);
        await _floor.Pass(1);
        var level = new ServiceLevelTally(new() { ShortAbandonSeconds = 20 });
        foreach (var contact in new[] { quick, patient, third }.SelectMany(caller => QueueContacts.Of(CallSummary.Of(caller.Uuid, _floor.Center.Stored(caller)!))))
        {
            level.Add(contact);
        }

        Assert.Equal((1L, 2L, 1L), (level.Figures().Met, level.Figures().Counted, level.Figures().LeftOut));
    }

    private double Lasted(Routing.PlatformLeg caller) => (_floor.WaitOf(caller).EndedAt - _floor.WaitOf(caller).QueuedAt)!.Value.TotalSeconds;
}
