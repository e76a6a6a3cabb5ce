using System.Net;
using System.Text.Json;
using ContactCenter.Gateway.Tests.VonageApi;

namespace ContactCenter.Gateway.Tests.Api.Platform;

/// <summary>Where agents' apps are told to log in.</summary>
public sealed class SdkRegionTests : IDisposable
{
    private const string Url = "/api/v1/sdk/region";
    private readonly AccountPlatform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task Apps_log_in_in_the_region_of_the_application_which_is_asked_for_once_and_only_once_there_is_one()
    {
        await using var gateway = new GatewayFixture().WithCredentials(_platform);
        using var api = gateway.Admin();
        Assert.Equal(JsonValueKind.Undefined, Region(await api.Get(Url)).ValueKind);
        Assert.Equal(0, Asked());

        await ApiAssert.Json(await api.Send(HttpMethod.Post, "/api/v1/platform/application", """{"region":"eu-east"}"""));
        var before = Asked();
        using var jane = await gateway.Agent("region-jane");
        foreach (var _ in (int[])[1, 2])
        {
            var region = Region(await jane.Get(Url));
            Assert.Equal(("eu-east", "https://api-eu-4.vonage.com", "https://ws-eu-4.vonage.com"), (Text(region, "name"), Text(region, "apiUrl"), Text(region, "webSocketUrl")));
        }

        Assert.Equal(before + 1, Asked());
        using var anybody = gateway.CreateClient();
        await ApiAssert.Problem(await anybody.GetAsync(Url), HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task Platform_that_does_not_say_keeps_nobody_from_logging_in()
    {
        await using var gateway = new GatewayFixture().WithAccount(_platform);
        _platform.Broken[$"GET /v2/applications/{Tokens.Keys.ApplicationId}"] = 403;
        using var api = gateway.Admin();

        Assert.Equal(JsonValueKind.Undefined, Region(await api.Get(Url)).ValueKind);
        Assert.Equal(1, Asked());
    }

    [Fact]
    public async Task Configured_region_holds_without_asking_anybody()
    {
        await using var gateway = new GatewayFixture().WithAccount(_platform).With("Vonage:Region", "apac-sng");
        using var api = gateway.Admin();

        Assert.Equal("https://api-ap-3.vonage.com", Text(Region(await api.Get(Url)), "apiUrl"));
        Assert.Equal(0, Asked());
    }

    private int Asked() => _platform.Requests.Count(request => request.StartsWith("GET /v2/applications/", StringComparison.Ordinal));

    private static JsonElement Region(JsonElement place) => place.TryGetProperty("region", out var region) ? region : default;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
