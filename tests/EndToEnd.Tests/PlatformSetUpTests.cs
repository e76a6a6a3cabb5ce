using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>A center that begins with nothing but an account, set up through its own API.</summary>
public sealed class PlatformSetUpTests
{
    private static readonly string[] Account = [$"--Vonage:ApiKey={new SimulatorOptions().ApiKey}", $"--Vonage:ApiSecret={new SimulatorOptions().ApiSecret}"];

    [Fact]
    public async Task From_an_account_to_a_call_that_is_answered_and_hung_up()
    {
        // An administrator's clicks, without the pauses between them.
        await using var center = await SimulatedCenter.Start(options => options with { RequestsPerSecond = 0 }, Account);
        var application = (await Send(center, HttpMethod.Post, "platform/application", """{"name":"Mine","region":"eu-west"}""")).GetProperty("applicationId").GetString()!;
        Assert.NotEqual(center.Simulator.Options.ApplicationId, application);
        Assert.Equal($"{center.Gateway.BaseAddress}webhooks/answer", await center.Do(simulator => simulator.Account.Applications[application].AnswerUrl?.Address));
        Assert.True((await Send(center, HttpMethod.Get, "platform/application")).GetProperty("isRight").GetBoolean());

        var available = (await Send(center, HttpMethod.Get, "numbers/available?country=GB&limit=3")).GetProperty("items")[0];
        var number = available.GetProperty("msisdn").GetString()!;
        await Send(center, HttpMethod.Post, $"numbers/{number}/rent", """{"country":"GB"}""");
        Assert.Equal(100m - available.GetProperty("monthlyCost").GetDecimal(), (await Send(center, HttpMethod.Get, "platform/balance")).GetProperty("value").GetDecimal());
        Assert.Equal("ours", (await Send(center, HttpMethod.Post, $"numbers/{number}/link")).GetProperty("link").GetString());
        Assert.Equal(number, (await Send(center, HttpMethod.Get, "settings")).GetProperty("callerId").GetString());

        var caller = (await center.Do(simulator => simulator.Platform.Dial("447700900001", number)))!;
        await center.Hears(caller, "Thank you for calling my contact center.");
        await Send(center, HttpMethod.Post, $"calls/{caller}/hang-up");
        await center.Until("the caller's leg is over", seen => seen is LegChanged { Status: LegStatus.Completed } end && end.LegId == caller);

        Assert.Equal("none", (await Send(center, HttpMethod.Post, $"numbers/{number}/unlink")).GetProperty("link").GetString());
        await Send(center, HttpMethod.Post, $"numbers/{number}/cancel");
        Assert.False(await center.Do(simulator => simulator.Account.Numbers[number].IsOwned));
    }

    [Fact]
    public async Task Users_are_made_in_our_application_and_deleted_there()
    {
        await using var center = await SimulatedCenter.Start(settings: Account);
        var application = (await Send(center, HttpMethod.Post, "platform/application")).GetProperty("applicationId").GetString()!;
        await Send(center, HttpMethod.Put, "users/Ann", "{}");
        await Send(center, HttpMethod.Post, "users/Ann/jwt");
        Assert.Equal(["Ann"], await center.Do(simulator => simulator.Account.Applications[application].Users.Keys.ToArray()));
        Assert.Empty((await Send(center, HttpMethod.Get, "platform/users")).GetProperty("items").EnumerateArray());
        await Send(center, HttpMethod.Delete, "users/Ann");
        Assert.Empty(await center.Do(simulator => simulator.Account.Applications[application].Users.Keys.ToArray()));
    }

    [Fact]
    public async Task A_message_that_a_caller_leaves_is_played_through_the_gateway()
    {
        await using var center = await SimulatedCenter.Start(settings: Account);
        await Send(center, HttpMethod.Put, "flows/box", """
            {"basedOn":0,"document":{"name":"Box","caller":"box","steps":{"box":{"type":"voicemail","mailbox":"box","prompts":"Leave a message.","next":"bye"},"bye":{"type":"hangUp","text":"Thank you."}}}}
            """);
        await Send(center, HttpMethod.Put, "numbers/442079460000", """{"flow":"box"}""");
        var caller = (await center.Do(simulator => simulator.Platform.Dial("447700900001", "442079460000")))!;
        await center.Hears(caller, "Leave a message.");
        await center.Hears(caller, "Listening");
        await center.Do(simulator => simulator.Platform.HangUp(caller));
        await center.Until("the recording was told", seen => seen is WebhookAnswered { Status: 200, Kind: ContactCenter.Simulator.Webhooks.WebhookKind.Record });

        var recording = Assert.Single((await Send(center, HttpMethod.Get, $"calls/{caller}/recordings")).EnumerateArray());
        Assert.Equal("recording", recording.GetProperty("kind").GetString());
        using var played = await center.Gateway.SendAsync(Request(HttpMethod.Get, recording.GetProperty("href").GetString()![1..]));
        Assert.Equal((HttpStatusCode.OK, "audio"), (played.StatusCode, played.Content.Headers.ContentType?.MediaType?.Split('/')[0]));
        Assert.NotEmpty(await played.Content.ReadAsByteArrayAsync());
    }

    private static async Task<JsonElement> Send(SimulatedCenter center, HttpMethod method, string path, string? body = null)
    {
        using var request = Request(method, "api/v1/" + path, body);
        using var response = await center.Gateway.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? body = null) => new(method, path)
    {
        Headers = { { "X-Api-Key", "admin-key-of-the-tests" } },
        Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
    };
}
