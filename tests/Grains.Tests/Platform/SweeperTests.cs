using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Platform;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Platform;

public sealed class SweeperTests(PlatformCluster cluster) : IClassFixture<PlatformCluster>
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);
    private readonly string _id = GrainCluster.NewId();

    [Fact]
    public async Task A_caller_whose_end_no_webhook_told_is_found_within_30_s_with_what_the_platform_knows_of_it()
    {
        cluster.Platform.Answer("GET", _id, (200, $$"""{"uuid":"{{_id}}","status":"completed","duration":"7","price":"0.01","end_time":"2026-11-23T12:00:08.000Z"}"""));
        await Begun();

        await cluster.Within(Bound, Ended, "ended");

        var view = await cluster.View(_id);
        Assert.False(view.Summary.IsPresumedEnded);
        var leg = Assert.Single(view.Summary.Legs);
        Assert.Equal((7, 0.01m), (leg.Facts.DurationSeconds, leg.Facts.Price));
        Assert.Single(view.Timeline, entry => entry.Key == $"healed:{_id}");
        Assert.Equal(1, cluster.Platform.Count("GET", _id));
        await cluster.Within(TimeSpan.FromSeconds(5), async () => !await cluster.IsWatched(_id), "nobody watches it");
    }

    [Fact]
    public async Task A_leg_that_its_own_region_does_not_know_is_over()
    {
        await Begun();

        await cluster.Within(Bound, Ended, "ended");
    }

    [Fact]
    public async Task A_leg_on_the_second_page_of_the_living_is_left_alone()
    {
        for (var i = 0; i < 120; i++)
        {
            cluster.Platform.Lives($"0-{_id}-{i}", "ringing");
        }

        cluster.Platform.Lives($"1-{_id}", "ringing");
        await Begun($"1-{_id}");

        await Swept();

        Assert.Equal(0, cluster.Platform.Count("GET", $"1-{_id}"));
        Assert.Equal(CallPhase.InProgress, (await cluster.View($"1-{_id}")).Summary.Phase);
    }

    [Theory]
    [InlineData("http://region.test", "{\"uuid\":\"x\",\"status\":\"human\"}", 200)]
    [InlineData("http://region.test", "", 409)]
    [InlineData(null, "", 404)]
    public async Task A_leg_that_is_absent_but_not_known_to_be_over_stays(string? region, string body, int status)
    {
        cluster.Platform.Answer("GET", _id, (status, body));
        await Begun(region: region);

        await Swept();

        Assert.NotEqual(0, cluster.Platform.Count("GET", _id));
        Assert.Equal(CallPhase.InProgress, (await cluster.View(_id)).Summary.Phase);
    }

    [Fact]
    public async Task While_the_lists_cannot_be_had_nobody_is_taken_for_gone()
    {
        cluster.Platform.IsDown = true;
        try
        {
            await Begun();
            await Swept();
            Assert.Equal(0, cluster.Platform.Count("GET", _id));
        }
        finally
        {
            cluster.Platform.IsDown = false;
        }
    }

    [Fact]
    public async Task A_leg_of_which_the_platform_does_not_speak_at_once_is_asked_for_again_soon()
    {
        cluster.Platform.Answer("GET", _id, (429, ""), (429, ""), (200, $$"""{"uuid":"{{_id}}","status":"completed"}"""));
        await Begun();

        await cluster.Within(LegSweeper.Period + LegSweeper.Grace + LegSweeper.Period, () => Task.FromResult(cluster.Platform.Count("GET", _id) > 0), "asked");
        // By the ordinary comparisons it would be twice as long.
        await cluster.Within(LegSweeper.Period, Ended, "ended");

        Assert.Equal(3, cluster.Platform.Count("GET", _id));
    }

    // Two comparisons were begun and ended from here on, for the third has begun.
    private async Task Swept()
    {
        var before = Lists();
        await cluster.Within(TimeSpan.FromMinutes(5), () => Task.FromResult(Lists() >= before + 3), "swept");
    }

    private int Lists() => cluster.Platform.Requests.Count(request => request == "LIST started");

    private async Task<bool> Ended() => (await cluster.View(_id)).Summary.Phase == CallPhase.Ended;

    private async Task Begun(string? call = null, string? region = "http://region.test")
    {
        var id = call ?? _id;
        await cluster.Call(id).Answer(Hooks.Message(new() { ["uuid"] = id, ["conversation_uuid"] = "CON-" + id, ["from"] = "447700900001", ["to"] = "442079460000", ["region_url"] = region }));
        await cluster.Call(id).Event(Hooks.Status(id, "CON-" + id, "answered", 1));
    }
}
