using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>The flows that ship, called through the simulated platform over HTTP, with signed webhooks.</summary>
public sealed class SeedFlowCallTests
{
    private const string Number = "442079460000";
    private const string Caller = "447700900001";

    [Fact]
    public async Task A_caller_who_presses_1_talks_to_Jane_and_the_timeline_knows_it()
    {
        await using var center = await SimulatedCenter.Start();
        await center.Online("Jane");
        var caller = (await center.Do(simulator => simulator.Platform.Dial(Caller, Number)))!;
        await center.Hears(caller, "Thank you for calling my contact center.");
        await center.Hears(caller, "Listening");
        await center.Do(simulator => simulator.Platform.Press(caller, "1"));
        await center.Hears(caller, "Please wait while we connect you to Jane");
        var agent = await center.Rings("Jane");
        await center.Until("Jane's app rings", seen => seen is LegChanged { Status: LegStatus.Ringing } ringing && ringing.LegId == agent);
        Assert.True(await center.Do(simulator => simulator.Platform.Answer(agent)));
        await center.Hears(caller, $"Party {agent}");
        await center.Hears(agent, $"Party {caller}");
        await center.Do(simulator => simulator.Platform.HangUp(agent));
        await center.Until("the caller's leg is over", seen => seen is LegChanged { Status: LegStatus.Completed } end && end.LegId == caller);
        await center.Until("the gateway heard of it", seen => seen is WebhookAnswered { Status: 200 } told && told.LegId == caller && told.Kind == ContactCenter.Simulator.Webhooks.WebhookKind.Event);
    }

    [Fact]
    public async Task A_caller_who_presses_something_else_is_asked_again()
    {
        await using var center = await SimulatedCenter.Start();
        var caller = (await center.Do(simulator => simulator.Platform.Dial(Caller, Number)))!;
        await center.Hears(caller, "Listening");
        await center.Do(simulator => simulator.Platform.Press(caller, "9"));
        await center.Hears(caller, "Sorry");
    }

    [Fact]
    public async Task An_app_user_who_dials_a_number_reaches_the_phone()
    {
        await using var center = await SimulatedCenter.Start();
        await center.Online("Jane");
        var agent = await center.Do(simulator => simulator.Platform.CallServer(simulator.Application, "Jane", "447700900099", null));
        await center.Hears(agent, "Please wait while we connect you.");
        var phone = await center.Rings("447700900099");
        await center.Until("the phone rings", seen => seen is LegChanged { Status: LegStatus.Ringing } ringing && ringing.LegId == phone);
        Assert.True(await center.Do(simulator => simulator.Platform.Answer(phone)));
        await center.Hears(agent, $"Party {phone}");
    }

    [Fact]
    public async Task A_token_request_creates_the_user_at_the_platform()
    {
        await using var center = await SimulatedCenter.Start();
        var reply = await center.Gateway.PostAsJsonAsync("/api/jwt", new { mobile_api_key = "mobile-key-of-the-tests", user_name = "Ann" });
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
        var id = JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement.GetProperty("user_id").GetString();
        Assert.Equal(id, await center.Do(simulator => simulator.Application.Users["Ann"].Id));
    }
}
