namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Transfers of which the acting agent does not wait for the outcome.</summary>
[Collection(RoomCollection.Name)]
public sealed class BlindTransferTests(RoomCenter center)
{
    private const string Lost = "We are sorry, the connection was lost. Please hold on, you keep your place.";
    private const string Number = "447700900099";

    [Fact]
    public Task Caller_hears_music_until_the_new_agent_is_there() => center.Play(async scene =>
    {
        var (first, firstLeg) = await scene.Talk();
        await scene.Pass(10);
        var second = await scene.Colleague("bob");
        await scene.Does(first, "transfer", ConsultTests.To("agent", second));
        await scene.Hears(scene.Caller, "music", 1);
        await scene.Over(firstLeg, 1);
        await scene.Pass(5);
        var leg = await scene.PicksUp(second);
        await scene.Hears(scene.Caller, second, 2);
        await scene.Hears(leg, "caller", 1);
        scene.Heard(scene.Caller, "Please hold.", "music", first, "music", second);
    });

    [Fact]
    public Task Caller_hears_music_until_the_phone_is_picked_up() => center.Play(async scene =>
    {
        var (first, firstLeg) = await scene.Talk();
        await scene.Pass(10);
        await scene.Does(first, "transfer", ConsultTests.To("number", Number));
        await scene.Hears(scene.Caller, "music", 1);
        await scene.Over(firstLeg, 1);
        var phone = await scene.PicksUp(Number);
        await scene.Hears(scene.Caller, Number, 2);
        await scene.Hears(phone, "caller", 1);
        await scene.Pass(20);
        scene.HangUp(phone);
        await scene.Hears(scene.Caller, "Thank you for calling. Goodbye.", 1);
        await scene.Over(scene.Caller, 10);
        scene.Heard(scene.Caller, "Please hold.", "music", first, "music", Number, "Thank you for calling. Goodbye.", "gone");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Caller_whom_nobody_takes_is_back_in_the_queue_with_the_old_age(bool declines) => center.Play(async scene =>
    {
        var (first, _) = await scene.Talk();
        await scene.Pass(60);
        await scene.Presence(first, "away");
        var second = await scene.Colleague("bob");
        await scene.Does(first, "transfer", ConsultTests.To("agent", second));
        var leg = await scene.Rings(second);
        await scene.Hears(scene.Caller, "music", 1);
        if (declines)
        {
            scene.Reject(leg);
        }

        await scene.Hears(scene.Caller, Lost, 40);
        await scene.Hears(scene.Caller, "music", 10);
        var waits = (await scene.Admin(HttpMethod.Get, $"/api/v1/queues/{scene.Queue}/waiting")).Body!["items"]!.AsArray();
        Assert.True(scene.Now - (DateTimeOffset)Assert.Single(waits)!["enteredAt"]! > TimeSpan.FromSeconds(60), waits.ToJsonString());
        var next = await scene.Agent("cleo");
        var nextLeg = await scene.PicksUp(next);
        await scene.Hears(scene.Caller, next);
        await scene.Hears(nextLeg, "caller");
        scene.Heard(scene.Caller, "Please hold.", "music", first, "music", Lost, "music", next);
    });

    [Fact]
    public Task Caller_sent_to_another_queue_hears_music_there_before_the_agent_leaves() => center.Play(async scene =>
    {
        var other = $"{scene.Queue}-b";
        await scene.Admin(HttpMethod.Put, $"/api/v1/queues/{other}", new() { ["wrapUpSeconds"] = 0 });
        var (first, firstLeg) = await scene.Talk();
        await scene.Pass(10);
        await scene.Does(first, "transfer", ConsultTests.To("queue", other));
        await scene.Hears(scene.Caller, "music", 2);
        await scene.Over(firstLeg, 2);
        await scene.Pass(30);
        var second = await scene.Colleague("bob");
        await scene.Admin(HttpMethod.Put, $"/api/v1/agents/{second}", new() { ["queues"] = new System.Text.Json.Nodes.JsonObject { [other] = 1 } });
        var leg = await scene.PicksUp(second);
        await scene.Hears(scene.Caller, second, 2);
        await scene.Hears(leg, "caller", 1);
        scene.Heard(scene.Caller, "Please hold.", "music", first, "music", second);
    });
}
