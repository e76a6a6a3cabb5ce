using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ContactCenter.EndToEnd.Tests.Live;

/// <summary>Agents who work over the API with the token that we issued to them, and who look at them: everything over HTTP, on a simulated platform.</summary>
public sealed class AgentsAtWorkTests
{
    private const string Number = "442079460000";
    private const string Json = "application/json";

    [Fact]
    public async Task Agents_act_with_their_tokens_while_the_live_feed_tells_how_their_calls_are_routed()
    {
        await using var center = await Center();
        using var boss = Client(center, null);
        using var ann = Client(center, await Token(center, "Ann"));
        using var bob = Client(center, await Token(center, "Bob"));
        await using var all = await LiveWatch.Open(boss);
        await using var own = await LiveWatch.Open(ann);
        await Done(ann, HttpMethod.Put, "agents/Ann/presence", """{"presence":"available"}""");
        await all.Until("Ann is available", () => Status(all, "Ann") == "available");

        // Ringing: the feed shows whose app rings, and nobody else may act on it.
        var caller = (await center.Do(simulator => simulator.Platform.Dial("447700900001", Number)))!;
        var leg = await center.Rings("Ann");
        await all.Until("Ann's app rings", () => Offers(all, caller) is [var one] && Text(one, "agent") == "Ann" && !one.TryGetProperty("acceptedAt", out _));
        var offer = Assert.Single((await Get(ann, $"offers/{caller}")).EnumerateArray()).GetProperty("id").GetString()!;
        await Refused(bob, HttpMethod.Post, $"offers/{caller}/{offer}/reject", null, HttpStatusCode.Forbidden, "not-yours");
        await Refused(bob, HttpMethod.Get, $"offers/{caller}", null, HttpStatusCode.Forbidden, "not-yours");
        await Refused(bob, HttpMethod.Post, $"calls/{caller}/hold", null, HttpStatusCode.Forbidden, "not-yours");
        await Refused(bob, HttpMethod.Put, "agents/Ann/presence", """{"presence":"away","reason":"x"}""", HttpStatusCode.Forbidden, "not-yours");

        // Talking.
        Assert.True(await center.Do(simulator => simulator.Platform.Answer(leg)));
        await center.Hears(caller, $"Party {leg}");
        await all.Until("Ann talks", () => Status(all, "Ann") == "onCall" && Offers(all, caller) is [var one] && one.TryGetProperty("acceptedAt", out _));
        await Done(ann, HttpMethod.Post, $"calls/{caller}/hold", null);
        await center.Hears(caller, "Stream");
        await Done(ann, HttpMethod.Post, $"calls/{caller}/resume", null);
        await Refused(ann, HttpMethod.Post, $"calls/{caller}/disposition", """{"code":"won"}""", HttpStatusCode.BadRequest, "unknown-disposition");
        await Done(ann, HttpMethod.Post, $"calls/{caller}/disposition", """{"code":"sold"}""");
        await Refused(ann, HttpMethod.Post, $"calls/{caller}/take-back", null, HttpStatusCode.Conflict, "not-possible-now");

        // Why Ann: for supervisors alone.
        var why = Assert.Single((await Get(boss, $"calls/{caller}/why")).EnumerateArray());
        Assert.Equal(offer, Text(why.GetProperty("offer"), "id"));
        Assert.Contains("Ann", why.GetProperty("why").GetRawText(), StringComparison.Ordinal);
        await Refused(ann, HttpMethod.Get, $"calls/{caller}/why", null, HttpStatusCode.Forbidden, "forbidden");

        // Over: nothing can be done any more, and the feed has forgotten the call.
        await Done(ann, HttpMethod.Post, $"calls/{caller}/hang-up", null);
        await all.Until("the call is gone and Ann in wrap-up", () => all["calls", caller] is null && Status(all, "Ann") == "wrapUp");
        await Refused(ann, HttpMethod.Post, $"calls/{caller}/hold", null, HttpStatusCode.Conflict, "call-ended");
        await Refused(ann, HttpMethod.Post, $"calls/{caller}/hang-up", null, HttpStatusCode.Conflict, "call-ended");
        await Refused(ann, HttpMethod.Post, $"offers/{caller}/{offer}/reject", null, HttpStatusCode.Conflict, "not-possible-now");
        await Done(ann, HttpMethod.Post, "agents/Ann/wrap-up", """{"end":true}""");
        await all.Until("Ann is available again", () => Status(all, "Ann") == "available");

        // What was told: of each topic a snapshot, then deltas whose versions rise; to Ann herself and her call alone.
        foreach (var topic in (string[])["agents", "queues", "calls"])
        {
            var told = all.Events.Where(one => one.Topic == topic).ToList();
            Assert.Equal("snapshot", told[0].Kind);
            Assert.All(told.Skip(1), one => Assert.Equal("delta", one.Kind));
            Assert.True(told.Count > 1, $"{topic}: {told.Count} events");
            Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.First.Version < pair.Second.Version, $"{topic}: {pair.First.Version} before {pair.Second.Version}"));
        }

        await own.Until("Ann's own desk", () => Status(own, "Ann") == "available" && own["calls", caller] is null);
        Assert.Equal(["Ann"], own.Keys("agents"));
        Assert.DoesNotContain(own.Events, one => one.Topic == "queues");

        // Who comes back with the last id is told only what is new.
        await using var again = await LiveWatch.Open(boss, after: all.Events[^1].Id);
        await Done(bob, HttpMethod.Put, "agents/Bob/presence", """{"presence":"away","reason":"lunch"}""");
        await again.Until("Bob is away", () => Status(again, "Bob") == "away");
        Assert.DoesNotContain(again.Events, one => one.Kind == "snapshot");
        Assert.Null(again["agents", "Ann"]);
    }

    [Fact]
    public async Task However_often_something_changes_the_feed_tells_the_newest_a_few_times_a_second()
    {
        await using var center = await Center();
        using var boss = Client(center, null);
        using var ann = Client(center, await Token(center, "Ann"));
        await using var agents = await LiveWatch.Open(boss, "agents");
        await agents.Until("a snapshot", () => agents["agents", "Ann"] is not null);
        var before = agents.Events.Count;
        var (began, changes) = (TimeProvider.System.GetTimestamp(), 0);
        while (TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(4))
        {
            await Done(ann, HttpMethod.Put, "agents/Ann/presence", changes++ % 2 == 0 ? """{"presence":"away","reason":"tea"}""" : """{"presence":"available"}""");
        }

        await Done(ann, HttpMethod.Put, "agents/Ann/presence", """{"presence":"away","reason":"the last"}""");
        await agents.Until("the last change", () => agents["agents", "Ann"] is { } desk && desk.TryGetProperty("reason", out var reason) && reason.GetString() == "the last");
        var (seconds, told) = (TimeProvider.System.GetElapsedTime(began).TotalSeconds, agents.Events.Count - before);
        Assert.True(told <= (5 * seconds) + 1, $"{told} events in {seconds:0.0} s");
        Assert.True(told >= 6, $"{told} events in {seconds:0.0} s");
        Assert.True(changes > 2 * told, $"{told} events of {changes} changes: nothing was left out");
    }

    private static async Task<SimulatedCenter> Center()
    {
        var center = await SimulatedCenter.Start();
        await center.Administer(HttpMethod.Put, "/api/v1/queues/sales", """{"wrapUpSeconds":300,"ringSeconds":60,"dispositionCodes":["sold","lost"]}""");
        await center.Administer(HttpMethod.Put, "/api/v1/flows/queue-sales", """
            {"basedOn":0,"document":{"name":"Sales","caller":"wait","steps":{"wait":{"type":"queue","queue":"sales","announce":"Please hold."}}}}
            """);
        await center.Administer(HttpMethod.Put, $"/api/v1/numbers/{Number}", """{"flow":"queue-sales"}""");
        return center;
    }

    private static async Task<string> Token(SimulatedCenter center, string agent)
    {
        using var reply = await center.Gateway.PostAsJsonAsync("/api/jwt", new { mobile_api_key = center.Access.MobileKey, user_name = agent });
        var jwt = JsonElement.Parse(await reply.Content.ReadAsStringAsync()).GetProperty("jwt").GetString()!;
        await center.Administer(HttpMethod.Put, $"/api/v1/agents/{agent}", """{"queues":{"sales":1}}""");
        using var client = Client(center, jwt);
        await Done(client, HttpMethod.Put, $"agents/{agent}/presence", """{"presence":"away","reason":"not yet"}""");
        await center.Online(agent);
        return jwt;
    }

    private static HttpClient Client(SimulatedCenter center, string? token)
    {
        var client = new HttpClient { BaseAddress = center.Gateway.BaseAddress };
        if (token is null)
        {
            client.DefaultRequestHeaders.Add("X-Api-Key", center.Access.AdminKey);
        }
        else
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return client;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Send(HttpClient client, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = body is null ? null : new StringContent(body, Encoding.UTF8, Json) };
        using var reply = await client.SendAsync(request);
        return (reply.StatusCode, JsonElement.Parse(await reply.Content.ReadAsStringAsync()));
    }

    private static async Task<JsonElement> Get(HttpClient client, string path)
    {
        var (status, body) = await Send(client, HttpMethod.Get, path, null);
        Assert.True(status == HttpStatusCode.OK, $"GET {path}: {body}");
        return body;
    }

    private static async Task Done(HttpClient client, HttpMethod method, string path, string? body)
    {
        var (status, reply) = await Send(client, method, path, body);
        Assert.True(status == HttpStatusCode.OK, $"{method} {path}: {reply}");
    }

    private static async Task Refused(HttpClient client, HttpMethod method, string path, string? body, HttpStatusCode status, string code)
    {
        var (got, reply) = await Send(client, method, path, body);
        Assert.Equal((status, code), (got, Text(reply, "code")));
    }

    private static string? Status(LiveWatch watch, string agent) => watch["agents", agent] is { } desk ? Text(desk, "status") : null;

    private static JsonElement[] Offers(LiveWatch watch, string call) =>
        watch["calls", call] is { } card && card.TryGetProperty("offers", out var offers) ? [.. offers.EnumerateArray()] : [];

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
