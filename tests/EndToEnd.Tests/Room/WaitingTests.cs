namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>What a caller hears from the number to the agent: docs/in-the-room.md, from "enters a queue" to "the longest wait has passed".</summary>
[Collection(RoomCollection.Name)]
public sealed class WaitingTests(RoomCenter center)
{
    [Fact]
    public Task Caller_who_enters_hears_the_announcement_and_then_music() => center.Play(async scene =>
    {
        var caller = scene.Calls();
        await scene.Hears(caller, "Please hold.");
        await scene.Hears(caller, "music");
        await scene.Pass(120);
        scene.Heard(caller, "Please hold.", "music");
    });

    [Fact]
    public Task Caller_is_told_the_place_over_the_music() => center.Play(
        new SceneOptions { Queue = """ "announcements":{"firstAfterSeconds":10,"everySeconds":30,"position":true,"comfort":"Thank you for waiting."} """ },
        async scene =>
        {
            var caller = scene.Calls();
            await scene.Hears(caller, "music");
            await scene.Pass(9);
            Assert.Equal("music", scene.HearsNow(caller));
            await scene.Until("a text is heard", () => scene.HearsNow(caller).Contains("Thank you for waiting.", StringComparison.Ordinal), 5);
            Assert.Contains("1", scene.HearsNow(caller) is var said && said.Contains("next", StringComparison.Ordinal) ? "1" : said, StringComparison.Ordinal);
            await scene.Hears(caller, "music", 15);
        });

    [Fact]
    public Task Music_goes_on_while_an_app_rings_and_the_agent_hears_the_whisper_first() => center.Play(
        new SceneOptions { Queue = """ "whisper":"A call for sales." """ },
        async scene =>
        {
            var agent = await scene.Agent("ann");
            var caller = scene.Calls();
            var leg = await scene.Rings(agent);
            await scene.Pass(6);
            Assert.Equal("music", scene.HearsNow(caller));
            scene.Answer(leg);
            await scene.Hears(leg, "A call for sales.", 2);
            Assert.Equal("music", scene.HearsNow(caller));
            await scene.Hears(leg, "caller");
            await scene.Hears(caller, agent, 1);
            await scene.Pass(30);
            scene.Heard(caller, "Please hold.", "music", agent);
            scene.Heard(leg, "ringing", "A call for sales.", "caller");
        });

    [Fact]
    public Task Caller_keeps_the_music_and_the_place_whatever_becomes_of_offers() => center.Play(
        new SceneOptions { Queue = """ "retryDelays":{"missed":300,"rejected":300,"busy":300,"failed":300} """ },
        async scene =>
        {
            var caller = scene.Calls();
            await scene.Hears(caller, "music");
            var rejects = await scene.Agent("ann");
            scene.Reject(await scene.Rings(rejects));
            var misses = await scene.Agent("bob");
            var missed = await scene.Rings(misses);
            await scene.Over(missed, 20);
            await scene.Agent("busy");
            await scene.Agent("nowhere");
            await scene.Pass(10);
            scene.Heard(caller, "Please hold.", "music");
            var takes = await scene.Agent("cleo");
            await scene.PicksUp(takes);
            await scene.Hears(caller, takes);
            scene.Heard(caller, "Please hold.", "music", takes);
        });

    [Fact]
    public Task Longest_wait_leads_to_the_next_step_but_never_cuts_a_ringing_app() => center.Play(
        new SceneOptions { Queue = """ "maxWaitSeconds":20 """, Step = """ "maxWait":"sorry" """, Steps = """ "sorry":{"type":"say","text":"Nobody is free.","next":"bye"},"bye":{"type":"hangUp","text":"Goodbye."} """ },
        async scene =>
        {
            var caller = scene.Calls();
            await scene.Hears(caller, "music");
            await scene.Pass(15);
            var agent = await scene.Agent("ann");
            var leg = await scene.Rings(agent);
            await scene.Pass(12);
            Assert.Equal("music", scene.HearsNow(caller));
            scene.IsThere(leg);
            scene.Reject(leg);
            await scene.Hears(caller, "Nobody is free.", 2);
            await scene.Over(caller, 10);
            scene.Heard(caller, "Please hold.", "music", "Nobody is free.", "Goodbye.", "gone");
        });

    [Fact]
    public Task Caller_of_a_queue_that_closes_goes_on_at_once() => center.Play(
        new SceneOptions { Step = """ "closed":"sorry" """, Steps = """ "sorry":{"type":"hangUp","text":"We have closed."} """ },
        async scene =>
        {
            var caller = scene.Calls();
            await scene.Hears(caller, "music");
            await scene.Admin(HttpMethod.Patch, $"/api/v1/queues/{scene.Queue}", new() { ["isClosed"] = true });
            await scene.Hears(caller, "We have closed.", 2);
            await scene.Over(caller);
        });
}
