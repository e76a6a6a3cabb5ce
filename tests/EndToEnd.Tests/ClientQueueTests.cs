using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>The queue screen of the Swift client, unchanged, as its requests and its app's calls are (demo-backends §5).</summary>
public sealed class ClientQueueTests
{
    private const string Number = "442079460000";
    private const string Key = "mobile-key-of-the-tests";

    [Fact]
    public async Task An_agent_on_the_queue_screen_takes_one_caller_after_the_other_into_the_own_room()
    {
        await using var center = await Center("queue");
        var first = await Waits(center, "447700900001");
        var second = await Waits(center, "447700900002");
        Assert.Equal(["447700900001", "447700900002"], await Numbers(center));
        var jane = await Sits(center, "Jane", "Connecting you as an agent - Conversation: AGENT-Jane");

        Assert.Equal((HttpStatusCode.OK, "OK"), await Transfer(center, first, "AGENT-Jane"));
        await center.Hears(first, "Thank you for waiting. We'll connect you to AGENT-Jane now...");
        await center.Hears(first, $"Party {jane}");
        await center.Hears(jane, $"Party {first}");
        Assert.Equal(["447700900002"], await Numbers(center));

        // While she talks, nobody else is put into her room.
        Assert.Equal((HttpStatusCode.Conflict, "Something went wrong"), await Transfer(center, second, "AGENT-Jane"));

        await center.Do(simulator => simulator.Platform.HangUp(first));
        await center.Until("Jane is alone again", seen => seen is HearingChanged { Kind: HearingKind.Silence } heard && heard.LegId == jane && IsAfterParty(center, jane));
        await Eventually(async () => await Transfer(center, second, "AGENT-Jane") == (HttpStatusCode.OK, "OK"));
        await center.Hears(second, $"Party {jane}");
        Assert.Empty(await Numbers(center));
        await center.Do(simulator => simulator.Platform.HangUp(jane));

        // A talk that ends at once was no talk: the caller is not left alone in her room, but waits again with the old place.
        await center.Until("the caller hears music again", _ => center.Heard(second).EndsWith($"Music {center.Gateway.BaseAddress}media/hold.mp3", StringComparison.Ordinal));
        Assert.Equal(["447700900002"], await Numbers(center));
    }

    [Fact]
    public async Task Two_agents_who_take_the_same_caller_at_once_are_told_who_has_the_caller()
    {
        await using var center = await Center("queue");
        var caller = await Waits(center, "447700900001");
        await Sits(center, "Jane", "AGENT-Jane");
        await Sits(center, "Joe", "AGENT-Joe");

        var both = await Task.WhenAll(Transfer(center, caller, "AGENT-Jane"), Transfer(center, caller, "AGENT-Joe"));

        Assert.Equal([(HttpStatusCode.OK, "OK"), (HttpStatusCode.Conflict, "Something went wrong")], both.OrderBy(one => one.Status));
        await center.Hears(caller, "Party");
        Assert.Empty(await Numbers(center));
    }

    [Fact]
    public async Task A_room_is_the_one_in_which_the_agent_sits_now_and_nobody_is_sent_to_one_that_is_left()
    {
        await using var center = await Center("queue");
        var caller = await Waits(center, "447700900001");
        Assert.Equal((HttpStatusCode.Conflict, "Something went wrong"), await Transfer(center, caller, "AGENT-Jane"));
        var before = await Sits(center, "Jane", "AGENT-Jane");
        await center.Do(simulator => simulator.Platform.HangUp(before));
        await Eventually(async () => !(await center.Administer(HttpMethod.Get, "/api/v1/agents/Jane", null)).TryGetProperty("room", out _));
        Assert.Equal((HttpStatusCode.Conflict, "Something went wrong"), await Transfer(center, caller, "AGENT-Jane"));
        Assert.Equal(["447700900001"], await Numbers(center));
        var jane = await Sits(center, "Jane", "AGENT-Jane");
        Assert.Equal((HttpStatusCode.OK, "OK"), await Transfer(center, caller, "AGENT-Jane"));
        await center.Hears(jane, $"Party {caller}");
    }

    [Fact]
    public async Task A_caller_is_given_the_ncco_that_a_client_wrote_unless_it_dials_what_may_not_be_dialled()
    {
        await using var center = await Center("queue");
        var caller = await Waits(center, "447700900001");
        var url = $"/api/queue/ncco?leg_id={caller}&mobile_api_key={Key}";
        var dials = await center.Gateway.PostAsJsonAsync(url, JsonElement.Parse("""[{"action":"connect","endpoint":[{"type":"phone","number":"999"}]}]"""));
        Assert.True(dials.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, await dials.Content.ReadAsStringAsync());
        var sent = await center.Gateway.PostAsJsonAsync(url, JsonElement.Parse("""[{"action":"talk","text":"Please call again tomorrow."}]"""));
        Assert.Equal("OK", JsonDocument.Parse(await sent.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetString());
        await center.Hears(caller, "Please call again tomorrow.");
        await center.Until("the caller's leg is over", seen => seen is LegChanged { Status: LegStatus.Completed } end && end.LegId == caller);
        await Eventually(async () => (await Numbers(center)).Length == 0);
    }

    [Fact]
    public async Task A_supervisor_who_whispers_is_heard_by_the_agent_alone()
    {
        await using var center = await Center("whisper");
        (await center.Gateway.PostAsJsonAsync("/api/jwt", new { mobile_api_key = Key, user_name = "Joe" })).EnsureSuccessStatusCode();
        await center.Online("Joe");
        var customer = await Waits(center, "447700900001", "Thanks for calling. Please wait while we connect you");
        var jane = await Sits(center, "Jane", "Connecting you as an agent");
        Assert.Equal((HttpStatusCode.OK, "OK"), await Transfer(center, customer, "AGENT-Jane"));
        await center.Hears(customer, $"Party {jane}");

        var reply = await center.Gateway.PostAsJsonAsync("/api/whisper", new { mobile_api_key = Key });
        var whispered = JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((customer, jane), (whispered.GetProperty("customer_leg_id").GetString(), whispered.GetProperty("agent_leg_id").GetString()));
        Assert.StartsWith("CON-", whispered.GetProperty("conversation_id").GetString(), StringComparison.Ordinal);

        var joe = await center.Rings("Joe");
        Assert.True(await center.Do(simulator => simulator.Platform.Answer(joe)));
        await center.Hears(joe, "Connecting you as a supervisor");
        await center.Until("Joe hears both", seen => seen is HearingChanged { Kind: HearingKind.Party, What: { } both } heard && heard.LegId == joe && both.Split(',').Length == 2);
        await center.Until("Jane hears both", seen => seen is HearingChanged { Kind: HearingKind.Party, What: { } both } heard && heard.LegId == jane && both.Split(',').Length == 2);
        Assert.DoesNotContain(joe, center.Heard(customer), StringComparison.Ordinal);
    }

    private static async Task<SimulatedCenter> Center(string flow)
    {
        var center = await SimulatedCenter.Start();
        await center.Administer(HttpMethod.Patch, "/api/v1/settings", $$"""{"defaultFlow":"{{flow}}"}""");
        return center;
    }

    private static async Task<string> Waits(SimulatedCenter center, string from, string announced = "Thanks for calling. All our agents are currently busy, but will be with you as soon as possible...")
    {
        var caller = (await center.Do(simulator => simulator.Platform.Dial(from, Number)))!;
        await center.Hears(caller, announced);
        await center.Hears(caller, "Music");
        await Eventually(async () => (await Numbers(center)).Contains(from));
        return caller;
    }

    private static async Task<string> Sits(SimulatedCenter center, string agent, string announced)
    {
        (await center.Gateway.PostAsJsonAsync("/api/jwt", new { mobile_api_key = Key, user_name = agent })).EnsureSuccessStatusCode();
        await center.Online(agent);
        var leg = (await center.Do(simulator => simulator.Platform.CallServer(simulator.Application, agent, Number, null)))!;
        await center.Hears(leg, announced);
        await Eventually(async () => (await center.Administer(HttpMethod.Get, $"/api/v1/agents/{agent}", null)).TryGetProperty("room", out var room) && room.GetProperty("leg").GetString() == leg);
        return leg;
    }

    private static async Task<string[]> Numbers(SimulatedCenter center)
    {
        var reply = await center.Gateway.PostAsJsonAsync("/api/queue", new { mobile_api_key = Key });
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.IsSuccessStatusCode, text);
        var waiting = JsonDocument.Parse(text).RootElement.GetProperty("conversations").EnumerateArray().ToArray();
        Assert.All(waiting, one => Assert.True(long.TryParse(one.GetProperty("timestamp").GetString(), out _)));
        return [.. waiting.Select(one => one.GetProperty("msisdn").GetString()!)];
    }

    private static async Task<(HttpStatusCode Code, string? Status)> Transfer(SimulatedCenter center, string leg, string conversation)
    {
        var reply = await center.Gateway.PostAsJsonAsync("/api/queue/transfer", new { mobile_api_key = Key, leg_id = leg, conversation });
        return (reply.StatusCode, JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement.GetProperty("status").GetString());
    }

    private static bool IsAfterParty(SimulatedCenter center, string leg) => center.Heard(leg).Contains("Party", StringComparison.Ordinal) && center.Heard(leg).EndsWith("Silence", StringComparison.Ordinal);

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (!await holds())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
