using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Grains.Tests.Queues;

/// <summary>What a queue makes of the times of calls whose clocks are wrong.</summary>
public sealed class AgeTests(QueueCluster cluster) : IClassFixture<QueueCluster>
{
    private const string Number = "447700900321";
    private static readonly TimeSpan Behind = TimeSpan.FromSeconds(-5);
    private readonly Floor _floor = cluster.NewFloor();

    [Theory]
    [InlineData(0, 0.4)]
    [InlineData(0.4, 0)]
    [InlineData(0.1, -10)]
    [InlineData(0.1, 10)]
    public async Task Wait_that_is_told_again_by_a_slower_way_or_another_clock_is_neither_older_nor_younger(double first, double again)
    {
        await _floor.Set();
        var call = Waits(10);
        Assert.Null((await Tell(call, first)).ResumedFrom);
        var entered = (await _floor.Waiting()).Single().EnteredAt;
        Assert.Equal(_floor.Now - TimeSpan.FromSeconds(10 - first), entered);

        Assert.Null((await Tell(call, again)).ResumedFrom);
        await cluster.Forget(_floor.Queue);
        Assert.Null((await Tell(call, again)).ResumedFrom);

        Assert.Equal(entered, (await _floor.Waiting()).Single().EnteredAt);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(-10)]
    public async Task Place_that_is_resumed_is_told_by_the_calls_clock_and_the_same_each_time(double again)
    {
        await _floor.Set("""{"resumeSeconds":120}""");
        var early = Waits(10);
        await Tell(early, 0.2);
        await early.End(WaitStanding.Abandoned);
        await cluster.Advance(TimeSpan.FromSeconds(50));

        var late = _floor.Call("c2");
        (late.Number, late.EnteredAt, late.QueuedAt) = (Number, _floor.Now + Behind, _floor.Now + Behind);
        var resumed = (await Tell(late, 0)).ResumedFrom!.Value;
        Assert.Equal(59.8, (late.EnteredAt - resumed).TotalSeconds, 0.001);
        Assert.Equal(60, (await _floor.Waiting()).Single().WaitedSeconds, 1.0);

        Assert.Equal(resumed, (await Tell(late, again)).ResumedFrom);
        await cluster.Forget(_floor.Queue);
        Assert.Equal(resumed, (await Tell(late, again)).ResumedFrom);
        late.EnteredAt = resumed;
        Assert.Null((await Tell(late, again)).ResumedFrom);
    }

    [Fact]
    public async Task Call_of_an_older_version_is_taken_at_its_word()
    {
        await _floor.Set();
        var call = Waits(10);
        await call.Wait();
        Assert.Equal(call.EnteredAt, (await _floor.Waiting()).Single().EnteredAt);
    }

    // By the call's clock, which is behind.
    private FloorCall Waits(double seconds)
    {
        var call = _floor.Call("c1");
        (call.Number, call.EnteredAt) = (Number, _floor.Now + Behind - TimeSpan.FromSeconds(seconds));
        call.QueuedAt = call.EnteredAt;
        return call;
    }

    private async Task<WaitReply> Tell(FloorCall call, double way) => await _floor.Queue.NoteWait(call.Note() with { SentAt = _floor.Now + Behind - TimeSpan.FromSeconds(way) });
}
