using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.People.Floor;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>A message from the tone to the inbox: who sees it, how it is heard, and how it goes.</summary>
[Collection(RoomCollection.Name)]
public sealed class VoicemailTests(RoomCenter center)
{
    private static readonly SceneOptions Options = new()
    {
        Queue = """ "maxWaitSeconds":10 """,
        Step = """ "maxWait":"mail" """,
        Steps = """ "mail":{"type":"voicemail","mailbox":"inbox","prompts":"Please leave a message.","next":"bye"},"bye":{"type":"hangUp","text":"Thank you. Goodbye."} """,
    };

    [Fact]
    public Task Message_is_in_the_inbox_with_its_facts_and_seen_by_those_whose_queue_it_was() => center.Play(Options, async scene =>
    {
        var message = await Leaves(scene);
        Assert.Equal((scene.From, scene.Caller, 8, scene.Queue, "new"), ((string)message["from"]!, (string)message["callId"]!, (int)message["seconds"]!, (string)message["queue"]!, (string)message["status"]!));
        scene.Heard(scene.Caller, "Please hold.", "music", "Please leave a message.", "its turn", "Thank you. Goodbye.", "gone");

        var own = await scene.Agent("ann");
        var seen = (await scene.Ask(HttpMethod.Get, Messages(scene), null, own)).Body!["items"]!.AsArray();
        Assert.Equal($"**********{scene.From[^2..]}", (string)Assert.Single(seen)!["from"]!);
        var other = await scene.Colleague("bob");
        Assert.Equal((404, "unknown-mailbox"), await Refusal(scene.Ask(HttpMethod.Get, Messages(scene), null, other)));
        Assert.Equal((404, "unknown-message"), await Refusal(scene.Ask(HttpMethod.Patch, One(message), new() { ["status"] = "done" }, other)));
        Assert.Equal((403, "forbidden"), await Refusal(scene.Ask(HttpMethod.Delete, One(message), null, own)));

        Assert.True((await scene.Ask(HttpMethod.Patch, One(message), new() { ["status"] = "heard" }, own)).IsGood);
        var heard = await Mine(scene);
        Assert.Equal(("heard", own), ((string)heard["status"]!, (string)heard["changedBy"]!));
        Assert.Empty((await scene.Admin(HttpMethod.Get, $"{Messages(scene)}&status=new")).Body!["items"]!.AsArray());
        Assert.Equal((400, "unknown-status"), await Refusal(scene.Ask(HttpMethod.Patch, One(message), new() { ["status"] = "lost" }, null)));
    });

    [Fact]
    public Task Message_is_streamed_whole_and_by_ranges_although_the_platform_knows_none() => center.Play(Options, async scene =>
    {
        var message = await Leaves(scene);
        var audio = (string)message["href"]!;
        var (status, type, whole, _) = await Fetch(scene, audio, null);
        Assert.Equal((HttpStatusCode.OK, "audio/wav", 8 * 16_000 + 44), (status, type, whole.Length));
        foreach (var (asked, from, to) in new[] { ("bytes=0-99", 0, 99), ("bytes=100000-", 100_000, whole.Length - 1), ("bytes=-44", whole.Length - 44, whole.Length - 1), ("bytes=70000-999999999", 70_000, whole.Length - 1) })
        {
            var (partly, _, part, range) = await Fetch(scene, audio, asked);
            Assert.Equal((HttpStatusCode.PartialContent, $"bytes {from}-{to}/{whole.Length}"), (partly, range));
            Assert.Equal(whole[from..(to + 1)], part);
        }

        Assert.Equal((HttpStatusCode.RequestedRangeNotSatisfiable, $"bytes */{whole.Length}"), await Fetch(scene, audio, "bytes=999999999-") is var none ? (none.Status, none.Range) : default);
        Assert.Equal(whole.Length, (await Fetch(scene, audio, "bytes=0-1,4-5")).Bytes.Length);
        Assert.Equal(whole, (await Fetch(scene, $"/api/v1/recordings/{scene.Caller}/{message["id"]}", null)).Bytes);
    });

    [Fact]
    public Task Deleted_message_is_in_no_list_and_given_to_nobody() => center.Play(Options, async scene =>
    {
        var message = await Leaves(scene);
        Assert.Equal(204, (await scene.Admin(HttpMethod.Delete, One(message))).Status);
        Assert.Empty(await List(scene));
        await scene.Pass(1);
        Assert.Empty((await scene.Admin(HttpMethod.Get, $"/api/v1/calls/{scene.Caller}/recordings")).Body!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await Fetch(scene, (string)message["href"]!, null)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Fetch(scene, $"/api/v1/recordings/{scene.Caller}/{message["id"]}", null)).Status);
        Assert.Equal((404, "unknown-message"), await Refusal(scene.Ask(HttpMethod.Delete, One(message), null, null)));
    });

    [Fact]
    public Task Erasure_of_a_number_takes_the_callers_messages_and_recordings_along() => center.Play(Options, async scene =>
    {
        var message = await Leaves(scene);
        Assert.Single((await scene.Admin(HttpMethod.Get, $"/api/v1/recordings?queue={scene.Queue}")).Body!["items"]!.AsArray());
        await scene.Admin(HttpMethod.Post, "/api/v1/reports/erasures", new() { ["number"] = scene.From });

        // All of the log is read for it, an hour after the other.
        for (var round = 0; round < 100 && (await scene.Admin(HttpMethod.Get, "/api/v1/reports/erasures")).Body!["pending"]!.AsArray().Count > 0; round++)
        {
            await scene.Pass(1);
        }

        await scene.Pass(2);
        Assert.Empty(await List(scene));
        Assert.Empty((await scene.Admin(HttpMethod.Get, $"/api/v1/recordings?queue={scene.Queue}")).Body!["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await Fetch(scene, $"/api/v1/recordings/{scene.Caller}/{message["id"]}", null)).Status);
    });

    [Fact]
    public Task Recordings_are_listed_with_queue_and_agent_and_apart_from_messages() => center.Play(Options, async scene =>
    {
        var (agent, leg) = await scene.Talk();
        await scene.Does(agent, "record", new() { ["action"] = "start" });
        await scene.Pass(12);
        scene.HangUp(leg);
        await scene.Over(scene.Caller, 10);
        await scene.Pass(3);
        var item = Assert.Single((await scene.Admin(HttpMethod.Get, $"/api/v1/recordings?agent={agent}&messages=false")).Body!["items"]!.AsArray())!;
        Assert.Equal((scene.Caller, scene.Queue, agent, scene.From), ((string)item["callId"]!, (string)item["queue"]!, (string)item["agent"]!, (string)item["from"]!));
        Assert.InRange((int)item["seconds"]!, 11, 14);
        Assert.Empty((await scene.Admin(HttpMethod.Get, $"/api/v1/recordings?agent={agent}&messages=true")).Body!["items"]!.AsArray());
        Assert.Empty((await scene.Admin(HttpMethod.Get, $"/api/v1/recordings?agent={agent}&until=2026-01-01")).Body!["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await Fetch(scene, (string)item["href"]!, null)).Status);
        Assert.Equal((403, "forbidden"), await Refusal(scene.Ask(HttpMethod.Get, "/api/v1/recordings", null, agent)));
    });

    private static async Task<JsonNode> Leaves(Scene scene)
    {
        scene.Calls();
        await scene.Hears(scene.Caller, "its turn", 20);
        await scene.Pass(8);
        scene.Press(scene.Caller, "#");
        await scene.Over(scene.Caller, 10);
        await scene.Pass(2);
        return await Mine(scene);
    }

    private static async Task<JsonNode> Mine(Scene scene) => Assert.Single(await List(scene))!;

    private static async Task<JsonArray> List(Scene scene) => (await scene.Admin(HttpMethod.Get, Messages(scene))).Body!["items"]!.AsArray();

    private static string Messages(Scene scene) => $"/api/v1/mailboxes/inbox/messages?queue={scene.Queue}";

    private static string One(JsonNode message) => $"/api/v1/mailboxes/inbox/messages/{message["id"]}";

    private static async Task<(int Status, string? Code)> Refusal(Task<ApiReply> asked) => await asked is var reply ? (reply.Status, reply.Code) : default;

    private static Task<(HttpStatusCode Status, string? Type, byte[] Bytes, string? Range)> Fetch(Scene scene, string path, string? range) => scene.Outside(async stop =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Api-Key", scene.Gateway.Key);
        request.Headers.Range = range is null ? null : RangeHeaderValue.Parse(range);
        using var answer = await scene.Gateway.Http.SendAsync(request, stop);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync(stop), answer.Content.Headers.ContentRange?.ToString());
    });
}
