using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Numbers that agents have us dial: which, how often, and which number their callee sees.</summary>
[Collection(RoomCollection.Name)]
public sealed class DiallingTests(RoomCenter center)
{
    private const string Callee = "447700900099";
    private const string Guard = "447700900077";

    [Fact]
    public Task Number_that_is_asked_sees_the_number_of_the_queue() => center.Play(async scene =>
    {
        var shown = await ShowsOwnNumber(scene);
        var (agent, _) = await scene.Talk();
        await scene.Does(agent, "consult", ConsultTests.To("number", Callee));
        await scene.Rings(Callee);
        Assert.Equal(shown, Started(scene, Callee).From);
    });

    [Fact]
    public Task Outbound_call_on_behalf_of_a_queue_shows_its_number_and_another_the_centers() => center.Play(async scene =>
    {
        var shown = await ShowsOwnNumber(scene);
        var agent = await scene.Agent("ann");
        var leg = scene.CallsServer(agent, Callee, new JsonObject { ["queue"] = scene.Queue });
        scene.HangUp(await scene.PicksUp(Callee));
        await scene.Over(leg);
        Assert.Equal(shown, Started(scene, Callee).From);

        var other = scene.CallsServer(agent, "447700900098");
        scene.HangUp(await scene.PicksUp("447700900098"));
        await scene.Over(other);
        var settings = (await scene.Admin(HttpMethod.Get, "/api/v1/settings")).Body!;
        Assert.Equal((string?)settings["callerId"], Started(scene, "447700900098").From);
    });

    [Fact]
    public Task Number_that_is_not_our_own_is_shown_to_nobody() => center.Play(async scene =>
    {
        var foreign = await scene.Ask(HttpMethod.Patch, $"/api/v1/queues/{scene.Queue}", new() { ["callerId"] = "14155550100" }, null);
        Assert.Equal((400, "caller-id-not-ours", "$.callerId"), (foreign.Status, foreign.Code, (string?)foreign.Body!["errors"]![0]!["path"]));

        // Given back since it was set: neither that number nor another is shown.
        var shown = await ShowsOwnNumber(scene);
        await scene.Admin(HttpMethod.Delete, $"/api/v1/numbers/{shown}");
        await scene.Admin(HttpMethod.Patch, $"/api/v1/queues/{scene.Queue}", new() { ["ringSeconds"] = 16 });
        var (agent, _) = await scene.Talk();
        await Refused(scene, agent, "transfer", Callee, 409, "caller-id-not-ours");
        var leg = scene.CallsServer(agent, Callee, new JsonObject { ["queue"] = scene.Queue });
        await scene.Hears(leg, "Your call cannot be connected, because the number that it would show is not set up. Please tell your supervisor.");
        await scene.Over(leg, 15);
        Assert.DoesNotContain(scene.Seen.OfType<LegStarted>(), started => started.To == Callee);
    });

    [Fact]
    public Task Premium_and_odd_numbers_are_refused_and_the_caller_stays_with_the_agent() => center.Play(async scene =>
    {
        var (agent, _) = await scene.Talk();
        await Refused(scene, agent, "transfer", "979123456789", 403, "premium-number");
        await Refused(scene, agent, "consult", "+44 909 879 0000", 403, "premium-number");
        await Refused(scene, agent, "consult", "12345", 400, "bad-number");
        Assert.Equal(agent, scene.HearsNow(scene.Caller));
    });

    [Fact]
    public Task Call_for_help_is_refused_until_the_settings_name_who_takes_it() => center.Play(async scene =>
    {
        var (agent, _) = await scene.Talk();
        await Refused(scene, agent, "consult", "9-1-1", 403, "emergency-number");
        await scene.Admin(HttpMethod.Patch, "/api/v1/settings", new() { ["emergencyRoute"] = Guard });
        try
        {
            await scene.Does(agent, "consult", ConsultTests.To("number", "112"));
            await scene.Rings(Guard);
            await scene.Does(agent, "take-back");

            var user = await scene.Colleague("eve");
            scene.CallsServer(user, "112");
            scene.HangUp(await scene.PicksUp(Guard));
        }
        finally
        {
            await scene.Admin(HttpMethod.Patch, "/api/v1/settings", new() { ["emergencyRoute"] = "" });
        }
    });

    [Fact]
    public Task Agent_who_dials_too_often_is_refused_for_a_minute_whatever_the_way() => center.Play(async scene =>
    {
        var (agent, _) = await scene.Talk();
        for (var i = 0; i < 10; i++)
        {
            await scene.Does(agent, "consult", ConsultTests.To("number", string.Create(CultureInfo.InvariantCulture, $"4477009003{i:00}")));
            await scene.Does(agent, "take-back");
        }

        await Refused(scene, agent, "transfer", Callee, 429, "too-many-calls");
        await scene.Pass(60);
        await scene.Does(agent, "consult", ConsultTests.To("number", Callee));
        await scene.Rings(Callee);
    });

    private static async Task<string> ShowsOwnNumber(Scene scene)
    {
        var shown = string.Create(CultureInfo.InvariantCulture, $"{scene.Dialled[..^4]}9{scene.Dialled[^3..]}");
        await scene.Owns(shown);
        await scene.Admin(HttpMethod.Patch, $"/api/v1/queues/{scene.Queue}", new() { ["callerId"] = shown });
        return shown;
    }

    private static async Task Refused(Scene scene, string agent, string command, string number, int status, string code)
    {
        var reply = await scene.Ask(HttpMethod.Post, $"/api/v1/calls/{scene.Caller}/{command}", ConsultTests.To("number", number), agent);
        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    private static LegStarted Started(Scene scene, string to) =>
        scene.Seen.OfType<LegStarted>().Last(leg => leg.Direction == LegDirection.Outbound && leg.To == to);
}
