using System.Net;

namespace ContactCenter.Gateway.Tests.Api;

public class SettingsApiTests
{
    [Fact]
    public async Task Settings_are_read_and_changed_field_by_field()
    {
        await using var gateway = new GatewayFixture();
        using var api = gateway.Admin();
        var before = await api.Get("/api/v1/settings");
        Assert.Equal("ivr", before.GetProperty("defaultFlow").GetString());
        Assert.Equal("outbound", before.GetProperty("outboundFlow").GetString());

        await ApiAssert.Json(await api.Send(HttpMethod.Patch, "/api/v1/settings", """{"defaultFlow":"inbound","lastResortNumber":"+44 20 7946 0009"}"""));
        var after = await api.Get("/api/v1/settings");
        Assert.Equal("inbound", after.GetProperty("defaultFlow").GetString());
        Assert.Equal("442079460009", after.GetProperty("lastResortNumber").GetString());
        Assert.Equal("outbound", after.GetProperty("outboundFlow").GetString());

        await ApiAssert.Json(await api.Send(HttpMethod.Patch, "/api/v1/settings", """{"lastResortNumber":""}"""));
        Assert.False((await api.Get("/api/v1/settings")).TryGetProperty("lastResortNumber", out _));
    }

    [Fact]
    public async Task Who_takes_calls_for_help_is_a_setting_and_what_the_configuration_names_holds_without_it()
    {
        await using var gateway = new GatewayFixture().With("Dialling:EmergencyRoute", "+44 20 7946 0001");
        using var api = gateway.Admin();
        Assert.Equal("442079460001", (await api.Get("/api/v1/settings")).GetProperty("emergencyRoute").GetString());
        await ApiAssert.Json(await api.Send(HttpMethod.Patch, "/api/v1/settings", """{"emergencyRoute":"442079460002"}"""));
        Assert.Equal("442079460002", (await api.Get("/api/v1/settings")).GetProperty("emergencyRoute").GetString());
        await ApiAssert.Json(await api.Send(HttpMethod.Patch, "/api/v1/settings", """{"emergencyRoute":""}"""));
        Assert.Equal("442079460001", (await api.Get("/api/v1/settings")).GetProperty("emergencyRoute").GetString());
    }

    [Fact]
    public async Task Who_saw_an_older_version_does_not_overwrite()
    {
        await using var gateway = new GatewayFixture();
        using var api = gateway.Admin();
        await ApiAssert.Json(await api.Send(HttpMethod.Patch, "/api/v1/settings", """{"callerId":"442079460008"}"""));
        await ApiAssert.Problem(
            await api.Send(HttpMethod.Patch, "/api/v1/settings", """{"callerId":"442079460007","basedOn":0}"""), HttpStatusCode.Conflict, "settings-changed", "$.basedOn");
    }

    [Theory]
    [InlineData("""{"defaultFlow":"no-such-flow"}""", "unknown-flow", "$.defaultFlow")]
    [InlineData("""{"outboundFlow":"no-such-flow"}""", "unknown-flow", "$.outboundFlow")]
    [InlineData("""{"callerId":"Vonage","lastResortNumber":"911"}""", "invalid-number", "$.callerId", "$.lastResortNumber")]
    [InlineData("""{"emergencyRoute":"112"}""", "invalid-number", "$.emergencyRoute")]
    [InlineData("""{"secret":"x"}""", "invalid-field", "$.secret")]
    public async Task A_change_that_is_wrong_is_refused(string body, string code, params string[] paths)
    {
        await using var gateway = new GatewayFixture();
        using var api = gateway.Admin();
        await ApiAssert.Problem(await api.Send(HttpMethod.Patch, "/api/v1/settings", body), HttpStatusCode.BadRequest, code, paths);
    }
}
