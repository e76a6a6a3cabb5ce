namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>What a caller hears when the agent is gone.</summary>
[Collection(RoomCollection.Name)]
public sealed class TalkEndTests(RoomCenter center)
{
    private const string Lost = "We are sorry, the connection was lost. Please hold on, you keep your place.";

    [Fact]
    public Task Caller_hears_a_goodbye_when_the_agent_hangs_up_and_no_step_follows() => center.Play(async scene =>
    {
        var agent = await TalksAndLeaves(scene);
        await scene.Hears(scene.Caller, "Thank you for calling. Goodbye.", 1);
        await scene.Over(scene.Caller, 10);
        scene.Heard(scene.Caller, "Please hold.", "music", agent, "Thank you for calling. Goodbye.", "gone");
    });

    [Fact]
    public Task Caller_hears_the_step_after_the_call_within_a_second() => center.Play(
        new SceneOptions { Step = """ "afterCall":"after" """, Steps = """ "after":{"type":"menu","prompts":"How was it?","digits":{"1":"bye"},"otherwise":"bye"},"bye":{"type":"hangUp","text":"Thank you."} """ },
        async scene =>
        {
            var agent = await TalksAndLeaves(scene);
            await scene.Hears(scene.Caller, "How was it?", 1);
            await scene.Hears(scene.Caller, "its turn");
            scene.Press(scene.Caller, "1");
            await scene.Hears(scene.Caller, "Thank you.");
            await scene.Over(scene.Caller);
            scene.Heard(scene.Caller, "Please hold.", "music", agent, "How was it?", "its turn", "Thank you.", "gone");
        });

    [Fact]
    public Task What_the_caller_answers_after_the_talk_is_a_fact_of_the_call_and_in_the_report() => center.Play(
        new SceneOptions { Step = """ "afterCall":"ask" """, Steps = """ "ask":{"type":"survey","questions":[{"id":"solved","prompts":"Did we solve it?","digits":["1","2"]}],"next":"bye"},"bye":{"type":"hangUp","text":"Thank you."} """ },
        async scene =>
        {
            await TalksAndLeaves(scene);
            await scene.Hears(scene.Caller, "Did we solve it?", 1);
            await scene.Hears(scene.Caller, "its turn");
            scene.Press(scene.Caller, "2");
            await scene.Hears(scene.Caller, "Thank you.");
            await scene.Over(scene.Caller);
            await scene.Pass(2);

            var answer = Assert.Single((await scene.Admin(HttpMethod.Get, $"/api/v1/calls/{scene.Caller}")).Body!["summary"]!["answers"]!.AsArray())!;
            Assert.Equal(("ask", "solved", "2"), ((string)answer["step"]!, (string)answer["question"]!, (string)answer["digits"]!));
            var row = Assert.Single((await scene.Admin(HttpMethod.Get, $"/api/v1/reports/surveys?flow={(string)answer["flow"]!}")).Body!["rows"]!.AsArray())!;
            Assert.Equal(("solved", 1, "2"), ((string)row["question"]!, (int)row["calls"]!, (string)row["answers"]![0]!["digits"]!));
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Caller_of_a_lost_agent_waits_in_a_new_room_with_the_first_entry(bool byPlatform) => center.Play(async scene =>
    {
        var (agent, leg) = await scene.Talk();
        await scene.Presence(agent, "away");
        await scene.Pass(2);
        if (byPlatform)
        {
            await scene.Pass(60);
            scene.LosesConnection(leg);
        }
        else
        {
            scene.HangUp(leg);
        }

        await scene.Hears(scene.Caller, Lost, 7);
        await scene.Hears(scene.Caller, "music", 10);
        var waits = (await scene.Admin(HttpMethod.Get, $"/api/v1/queues/{scene.Queue}/waiting")).Body!["items"]!.AsArray();
        Assert.True(scene.Now - (DateTimeOffset)Assert.Single(waits)!["enteredAt"]! > TimeSpan.FromSeconds(byPlatform ? 60 : 4), waits.ToJsonString());
        var next = await scene.Agent("bob");
        await scene.PicksUp(next);
        await scene.Hears(scene.Caller, next);
        scene.Heard(scene.Caller, "Please hold.", "music", agent, Lost, "music", next);
    });

    // An agent of the queue talks long enough to have served the caller, and hangs up.
    private static async Task<string> TalksAndLeaves(Scene scene)
    {
        var (agent, leg) = await scene.Talk();
        await scene.Pass(20);
        scene.HangUp(leg);
        return agent;
    }
}
