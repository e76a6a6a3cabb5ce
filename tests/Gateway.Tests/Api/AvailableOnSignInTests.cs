using System.Text;
using System.Text.Json;
using ContactCenter.Grains.Interfaces.Agents;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class AvailableOnSignInTests(GatewayFixture gateway)
{
    [Fact]
    public async Task A_token_makes_its_agent_available_until_it_ends_and_leaves_alone_who_is_away()
    {
        var name = "agent-" + Guid.NewGuid().ToString("N");
        await SignIn(gateway, name);

        // The token does not wait for it for longer than a moment.
        var started = TimeProvider.System.GetTimestamp();
        var desk = await Desk(gateway, name);
        while (desk.GetProperty("status").GetString() == "offline" && TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(30))
        {
            desk = await Desk(gateway, name);
        }

        Assert.Equal("available", desk.GetProperty("status").GetString());
        Assert.True(desk.GetProperty("availableUntil").GetDateTimeOffset() > TimeProvider.System.GetUtcNow().AddHours(23));

        await gateway.Grains.GetGrain<IAgentDesk>(name).SetPresence(new() { OperationId = "lunch", Presence = "away", Reason = "lunch" });
        await SignIn(gateway, name);
        Assert.Equal("away", (await Desk(gateway, name)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Where_it_is_switched_off_a_token_changes_nothing()
    {
        await using var other = new GatewayFixture().With("Agents:AvailableOnSignIn", "false");
        await SignIn(other, "Jane");
        Assert.Equal("offline", (await Desk(other, "Jane")).GetProperty("status").GetString());
    }

    private static async Task SignIn(GatewayFixture gateway, string name)
    {
        using var client = gateway.CreateClient();
        using var body = new StringContent($$"""{"mobile_api_key":"{{GatewayFixture.MobileKey}}","user_name":"{{name}}"}""", Encoding.UTF8, "application/json");
        await ApiAssert.Json(await client.PostAsync("/api/jwt", body));
    }

    private static async Task<JsonElement> Desk(GatewayFixture gateway, string name) =>
        JsonDocument.Parse((await gateway.Grains.GetGrain<IAgentDesk>(name).Desk())!.Utf8).RootElement;
}
