using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Gateway.Tests.VonageApi;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.VonageApi.Tokens;

namespace ContactCenter.Gateway.Tests.Api.Platform;

public sealed class PlatformApplicationTests : IDisposable
{
    private const string Url = "/api/v1/platform/application";
    private const string OtherId = "11111111-2222-3333-4444-555555555555";
    private readonly AccountPlatform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task An_application_is_made_once_with_our_own_key_and_is_in_force_at_once()
    {
        await using var gateway = new GatewayFixture().WithCredentials(_platform).With("ContactCenter:FallbackUrl", "https://backup.test/webhooks/fallback");
        using var api = gateway.Admin();
        var local = await api.Get(Url);
        Assert.Equal(("local", "vonage-not-found"), (Text(local, "origin"), local.GetProperty("problem").GetProperty("code").GetString()));

        var made = await ApiAssert.Json(await api.Send(HttpMethod.Post, Url, """{"name":"CC","region":"eu-west"}"""));
        var (id, application) = Assert.Single(_platform.Applications);
        Assert.Equal(("created", id, "CC", "eu-west", true), (Text(made, "origin"), Text(made, "applicationId"), Text(made, "name"), Text(made, "region"), made.GetProperty("isRight").GetBoolean()));
        Assert.Equal("https://calls.test/webhooks/answer", application["capabilities"]!["voice"]!["webhooks"]!["answer_url"]!["address"]!.GetValue<string>());
        Assert.Equal("https://backup.test/webhooks/fallback", application["capabilities"]!["voice"]!["webhooks"]!["fallback_answer_url"]!["address"]!.GetValue<string>());
        Assert.Null(application["keys"]!["private_key"]);

        // The gateway signs with the application's id and the key whose public half Vonage has.
        var keys = await gateway.Grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Keys();
        Assert.Equal((id, ApplicationOrigin.Created), (keys.ApplicationId, keys.Origin));
        Assert.True(ApplicationKeys.Parse(id, keys.PrivateKeyPem).HasPublicKey(application["keys"]!["public_key"]!.GetValue<string>()));
        using var client = gateway.CreateClient();
        var shown = await api.Get(Url);
        Assert.Equal(("created", true), (Text(shown, "origin"), shown.GetProperty("isRight").GetBoolean()));
        Assert.DoesNotContain("PRIVATE", shown.GetRawText(), StringComparison.Ordinal);

        // Again: nothing new is made.
        await ApiAssert.Json(await api.Send(HttpMethod.Post, Url));
        Assert.Single(_platform.Applications);
        Assert.Equal("CC", _platform.Applications[id]["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_creation_whose_answer_is_lost_makes_one_application()
    {
        _platform.Lost["POST /v2/applications"] = 502;
        await using var gateway = new GatewayFixture().WithCredentials(_platform);
        using var api = gateway.Admin();
        var made = await ApiAssert.Json(await api.Send(HttpMethod.Post, Url));
        Assert.Equal(Assert.Single(_platform.Applications).Key, Text(made, "applicationId"));
        Assert.Single(_platform.Requests, request => request == "POST /v2/applications");
    }

    [Fact]
    public async Task An_application_is_adopted_with_its_key_and_set_right()
    {
        _platform.Applications[OtherId] = new JsonObject
        {
            ["id"] = OtherId,
            ["name"] = "Mine",
            ["keys"] = new JsonObject { ["public_key"] = Tokens.Keys.PublicKeyPem },
            ["capabilities"] = new JsonObject { ["messages"] = new JsonObject(), ["voice"] = new JsonObject { ["signed_callbacks"] = false } },
        };
        await using var gateway = new GatewayFixture().WithCredentials(_platform);
        using var api = gateway.Admin();
        await ApiAssert.Problem(
            await api.Send(HttpMethod.Put, Url, Adoption(OtherId, ApplicationKeys.Generate(OtherId).ExportPrivateKeyPem())), HttpStatusCode.BadRequest, "private-key-mismatch", "$.privateKey");
        Assert.DoesNotContain("PUT /v2/applications/" + OtherId, _platform.Requests);

        var adopted = await ApiAssert.Json(await api.Send(HttpMethod.Put, Url, Adoption(OtherId, Tokens.Keys.ExportPrivateKeyPem())));
        Assert.Equal(("adopted", OtherId, "Mine", true), (Text(adopted, "origin"), Text(adopted, "applicationId"), Text(adopted, "name"), adopted.GetProperty("isRight").GetBoolean()));
        Assert.NotNull(_platform.Applications[OtherId]["capabilities"]!["messages"]);
        Assert.True(_platform.Applications[OtherId]["capabilities"]!["voice"]!["signed_callbacks"]!.GetValue<bool>());
        Assert.DoesNotContain("PRIVATE", adopted.GetRawText(), StringComparison.Ordinal);

        _platform.Applications[OtherId]["capabilities"]!["rtc"]!["webhooks"]!["event_url"]!["address"] = "https://old.test/rtc";
        var differs = await api.Get(Url);
        var difference = Assert.Single(differs.GetProperty("differences").EnumerateArray());
        Assert.Equal(("capabilities.rtc.webhooks.event_url.address", "https://calls.test/webhooks/rtc", "https://old.test/rtc"), (Text(difference, "setting"), Text(difference, "expected"), Text(difference, "actual")));
        Assert.True((await ApiAssert.Json(await api.Send(HttpMethod.Put, Url))).GetProperty("isRight").GetBoolean());
        await ApiAssert.Problem(await api.Send(HttpMethod.Post, Url), HttpStatusCode.Conflict, "application-exists");

        await ApiAssert.Json(await api.Send(HttpMethod.Put, "/api/v1/users/Jane", "{}"));
        var token = await ApiAssert.Json(await api.Send(HttpMethod.Post, "/api/v1/users/Jane/jwt"));
        Assert.True(Tokens.IsSignedBy(Tokens.Keys, Text(token, "jwt")!));
        Assert.Equal(OtherId, Tokens.Claims(Text(token, "jwt")!).GetProperty("application_id").GetString());
        Assert.Equal(["Jane"], _platform.Users.Values);
    }

    [Theory]
    [InlineData("""{"applicationId":"abc"}""", "invalid-application-id", "$.applicationId")]
    [InlineData("""{"privateKey":"abc"}""", "invalid-application-id", "$.applicationId")]
    [InlineData($$"""{"applicationId":"{{OtherId}}"}""", "invalid-private-key", "$.privateKey")]
    [InlineData($$"""{"applicationId":"{{OtherId}}","privateKey":"-----BEGIN"}""", "invalid-private-key", "$.privateKey")]
    [InlineData("""{"region":"mars"}""", "invalid-region", "$.region")]
    [InlineData("""{"apiKey":"x"}""", "invalid-field", "$.apiKey")]
    public async Task What_cannot_be_adopted_is_refused_with_the_place(string body, string code, string path)
    {
        await using var gateway = new GatewayFixture().WithCredentials(_platform);
        using var api = gateway.Admin();
        await ApiAssert.Problem(await api.Send(HttpMethod.Put, Url, body), HttpStatusCode.BadRequest, code, path);
        Assert.Empty(_platform.Requests);
    }

    [Fact]
    public async Task A_configured_application_is_set_right_and_never_replaced()
    {
        _platform.Applications[Tokens.Keys.ApplicationId] = new JsonObject { ["id"] = Tokens.Keys.ApplicationId, ["name"] = "Mine" };
        await using var gateway = new GatewayFixture().WithAccount(_platform);
        using var api = gateway.Admin();
        Assert.Equal("configured", Text(await api.Get(Url), "origin"));
        await ApiAssert.Problem(await api.Send(HttpMethod.Post, Url), HttpStatusCode.Conflict, "application-exists");
        await ApiAssert.Problem(await api.Send(HttpMethod.Put, Url, Adoption(OtherId, Tokens.Keys.ExportPrivateKeyPem())), HttpStatusCode.Conflict, "application-configured");
        Assert.True((await ApiAssert.Json(await api.Send(HttpMethod.Put, Url))).GetProperty("isRight").GetBoolean());
        Assert.Equal(ApplicationOrigin.Local, (await gateway.Grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key).Keys()).Origin);
    }

    [Fact]
    public async Task In_local_mode_everything_is_refused_by_name()
    {
        await using var gateway = new GatewayFixture().With("ContactCenter:PublicUrl", "https://calls.test");
        using var api = gateway.Admin();
        Assert.Equal("vonage-not-configured", (await api.Get(Url)).GetProperty("problem").GetProperty("code").GetString());
        await ApiAssert.Problem(await api.Send(HttpMethod.Post, Url), HttpStatusCode.Conflict, "vonage-not-configured");
        await ApiAssert.Problem(await api.Send(HttpMethod.Put, Url), HttpStatusCode.Conflict, "no-application");
        await ApiAssert.Problem(await api.GetAsync("/api/v1/platform/balance"), HttpStatusCode.Conflict, "vonage-not-configured");
        await ApiAssert.Problem(await api.GetAsync("/api/v1/platform/numbers"), HttpStatusCode.Conflict, "vonage-not-configured");
        await ApiAssert.Problem(await api.GetAsync("/api/v1/platform/users"), HttpStatusCode.Conflict, "vonage-not-configured");
        await ApiAssert.Problem(await api.GetAsync("/api/v1/numbers/available?country=GB"), HttpStatusCode.Conflict, "vonage-not-configured");
        await ApiAssert.Problem(await api.Send(HttpMethod.Post, "/api/v1/numbers/442079460111/link"), HttpStatusCode.Conflict, "vonage-not-configured");
    }

    [Fact]
    public async Task Without_a_public_url_no_application_can_be_set_up()
    {
        await using var gateway = new GatewayFixture();
        using var api = gateway.Admin();
        Assert.Equal("public-url-missing", (await api.Get(Url)).GetProperty("problem").GetProperty("code").GetString());
        await ApiAssert.Problem(await api.Send(HttpMethod.Post, Url), HttpStatusCode.Conflict, "public-url-missing");
    }

    private static string Adoption(string id, string pem) => new JsonObject { ["applicationId"] = id, ["privateKey"] = pem }.ToJsonString();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
