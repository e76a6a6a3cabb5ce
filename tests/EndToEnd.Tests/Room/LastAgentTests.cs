namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>A caller who calls again, over the API and the platform's webhooks: docs/flows.md, <c>lastAgent</c> of a queue step.</summary>
[Collection(RoomCollection.Name)]
public sealed class LastAgentTests(RoomCenter center)
{
    private static readonly SceneOptions Sticky = new() { Step = """ "lastAgent":20 """ };

    [Fact]
    public Task Caller_who_calls_again_is_rung_through_to_the_agent_of_before_and_not_to_whoever_is_idle_for_longest() => center.Play(Sticky, async scene =>
    {
        var (ann, bob) = await SpokeWithAnn(scene);

        var caller = scene.Calls();
        await scene.PicksUp(ann);
        await scene.Hears(caller, ann);
        Assert.DoesNotContain(scene.Seen.OfType<Simulator.Observing.LegStarted>(), leg => leg.To == bob);
    });

    [Fact]
    public Task Caller_whose_agent_of_before_is_away_waits_for_the_time_of_the_step_and_then_gets_another() => center.Play(Sticky, async scene =>
    {
        var (ann, bob) = await SpokeWithAnn(scene);
        await scene.Presence(ann, "away");

        var caller = scene.Calls();
        var called = scene.Now;
        await scene.PicksUp(bob, 25);
        await scene.Hears(caller, bob);
        Assert.InRange((scene.Seen.OfType<Simulator.Observing.LegStarted>().Single(leg => leg.To == bob).At - called).TotalSeconds, 20, 25);
    });

    private static async Task<(string Ann, string Bob)> SpokeWithAnn(Scene scene)
    {
        var (ann, _) = await scene.Talk();
        var bob = await scene.Agent("bob");
        await scene.Pass(10);
        scene.HangUp(scene.Caller);
        await scene.Everybody_is_gone();
        return (ann, bob);
    }
}
