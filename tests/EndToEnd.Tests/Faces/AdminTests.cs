using System.Text.Json;
using ContactCenter.EndToEnd.Tests.Demo;
using ContactCenter.Simulator.Hosting;

namespace ContactCenter.EndToEnd.Tests.Faces;

/// <summary>The administrator's pages in a browser, before a center that has an account and nothing else.</summary>
public sealed class AdminTests
{
    private static readonly string[] Account = [$"--Vonage:ApiKey={new SimulatorOptions().ApiKey}", $"--Vonage:ApiSecret={new SimulatorOptions().ApiSecret}"];

    private static readonly object[] Pages =
    [
        new { path = "/console/setup", english = "Application in force", chinese = "当前使用的应用" },
        new { path = "/console/numbers", english = "Rent a number", chinese = "租用号码" },
        new { path = "/console/users", english = "Joe Bloggs", chinese = "Joe Bloggs" },
        new { path = "/console/settings", english = "Custom NCCO", chinese = "自定义 NCCO" },
        new { path = "/console/sdk", english = "What the apps ask", chinese = "应用的请求" },
        new { path = "/console/recordings", english = "Recorded talks", chinese = "通话录音" },
        new { path = "/console/events", english = "Voice events", chinese = "语音事件" },
        new { path = "/console/audit", english = "Created or changed a user", chinese = "创建或更改了用户" },
    ];

    [Fact]
    public async Task What_is_typed_wrong_is_said_at_its_field_and_what_others_change_is_shown()
    {
        await Browser.Require();
        await using var center = await Start();
        var result = await FaceRun.Script("admin-forms.mjs", center);
        Assert.DoesNotContain(result.Texts("complaints"), complaint => !complaint.Contains("Failed to load resource", StringComparison.Ordinal));
        var said = result.GetProperty("said");
        Fault(said, "application", "applicationId is a UUID", "not an id");
        Fault(said, "country", "ISO 3166-1", "Britain");
        Fault(said, "chinese", "国家或地区代码不正确。（", "Britain");
        Fault(said, "pin", "4 to 12 digits", "12");
        Assert.Equal("Jane", said.GetProperty("name").GetString());
        Fault(said, "lastResort", "E.164", "call me");
        Assert.Contains("Mine.", said.GetProperty("custom").GetString(), StringComparison.Ordinal);
        Assert.Contains("Mine.", said.GetProperty("compared").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_pages_are_for_everybody_on_every_screen()
    {
        await Browser.Require();
        await using var center = await Start();
        await center.Administer(HttpMethod.Post, "/api/v1/platform/application", "{}");
        await center.Administer(HttpMethod.Put, "/api/v1/users/Joe", """{"displayName":"Joe Bloggs","pin":"123456"}""");
        var result = await FaceRun.Script("admin-looks.mjs", center, new { pages = Pages });
        Assert.Empty(result.Texts("complaints"));
        Assert.Empty(result.Texts("broken"));
    }

    [Fact]
    public async Task Private_key_is_handed_out_once_confirmed_and_a_reset_needs_the_id_of_the_application()
    {
        await Browser.Require();
        await using var center = await Start();
        await center.Administer(HttpMethod.Post, "/api/v1/platform/application", "{}");
        await center.Administer(HttpMethod.Put, "/api/v1/users/Joe", "{}");
        var result = await FaceRun.Script("admin-reset.mjs", center);
        Assert.Empty(result.Texts("complaints"));
        Assert.Equal("private.key", result.GetProperty("name").GetString());
        Assert.Equal("-----BEGIN PRIVATE KEY-----", result.GetProperty("key").GetString());
        Assert.True(result.GetProperty("isLocked").GetBoolean());
        Assert.Empty((await center.Administer(HttpMethod.Get, "/api/v1/users", null)).GetProperty("items").EnumerateArray());
    }

    private static Task<SimulatedCenter> Start() => SimulatedCenter.Start(options => options with { RequestsPerSecond = 0 }, Account);

    private static void Fault(JsonElement said, string field, string text, string kept)
    {
        Assert.Contains(text, said.GetProperty(field).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(kept, said.GetProperty(field).GetProperty("kept").GetString());
    }
}
