namespace ContactCenter.Simulator.Tests.Rest;

public sealed class ApplicationsTests
{
    private const string Good = """
        {"name":"CC","capabilities":{"voice":{"webhooks":{"answer_url":{"address":"https://a.example/answer","http_method":"POST","socket_timeout":5000},
        "event_url":{"address":"https://a.example/event"}},"signed_callbacks":true,"region":"eu-west"},"rtc":{"webhooks":{"event_url":{"address":"https://a.example/rtc","http_method":"POST"}}}}}
        """;

    [Fact]
    public async Task The_private_key_is_shown_once_and_only_where_the_platform_made_it()
    {
        await using var host = await RestHost.Start();
        var (status, made) = await host.Basic(HttpMethod.Post, "/v2/applications", Good);
        Assert.Equal(201, status);
        Assert.StartsWith("-----BEGIN PRIVATE KEY", (string)made!["keys"]!["private_key"]!, StringComparison.Ordinal);
        var shown = (await host.Basic(HttpMethod.Get, $"/v2/applications/{made["id"]}")).Body!;
        Assert.Null(shown["keys"]!["private_key"]);
        Assert.Equal("eu-west", (string?)shown["capabilities"]!["voice"]!["region"]);
        var own = (await host.Basic(HttpMethod.Post, "/v2/applications", Good.Replace("\"name\":\"CC\"", "\"name\":\"CC\",\"keys\":{\"public_key\":\"mine\"}", StringComparison.Ordinal))).Body!;
        Assert.Null(own["keys"]!["private_key"]);
        Assert.Equal("mine", (string?)own["keys"]!["public_key"]);
    }

    [Fact]
    public async Task A_put_replaces_the_whole_and_keeps_the_key()
    {
        await using var host = await RestHost.Start();
        var made = (await host.Basic(HttpMethod.Post, "/v2/applications", Good)).Body!;
        var path = $"/v2/applications/{made["id"]}";
        var (status, left) = await host.Basic(HttpMethod.Put, path, """{"name":"CC2"}""");
        Assert.Equal(200, status);
        Assert.Equal("CC2", (string?)left!["name"]);
        Assert.Null(left["capabilities"]!["voice"]);
        Assert.Equal((string?)made["keys"]!["public_key"], (string?)left["keys"]!["public_key"]);
    }

    [Theory]
    [InlineData("""{}""", "name")]
    [InlineData("""{"name":"x","capabilities":{"voice":{"webhooks":{"answer_url":{"address":"nowhere"}}}}}""", "capabilities.voice.webhooks.answer_url.address")]
    [InlineData("""{"name":"x","capabilities":{"voice":{"webhooks":{"answer_url":{"address":"https://a.example","socket_timeout":6000}}}}}""", "capabilities.voice.webhooks.answer_url.socket_timeout")]
    [InlineData("""{"name":"x","capabilities":{"rtc":{"webhooks":{"event_url":{"address":"https://a.example","http_method":"PUT"}}}}}""", "capabilities.rtc.webhooks.event_url.http_method")]
    [InlineData("""{"name":"x","capabilities":{"voice":{"region":"moon"}}}""", "capabilities.voice.region")]
    public async Task What_is_wrong_is_named(string body, string name)
    {
        await using var host = await RestHost.Start();
        var (status, problem) = await host.Basic(HttpMethod.Post, "/v2/applications", body);
        Assert.Equal((400, name), (status, (string?)problem!["invalid_parameters"]![0]!["name"]));
    }

    [Fact]
    public async Task A_deleted_application_leaves_its_numbers_unlinked()
    {
        await using var host = await RestHost.Start();
        Assert.Equal(204, (await host.Basic(HttpMethod.Delete, $"/v2/applications/{host.Simulator.Options.ApplicationId}")).Status);
        var numbers = (await host.Basic(HttpMethod.Get, "/account/numbers")).Body!;
        Assert.Null(numbers["numbers"]![0]!["app_id"]);
        Assert.Equal(404, (await host.Basic(HttpMethod.Get, $"/v2/applications/{host.Simulator.Options.ApplicationId}")).Status);
    }

    [Fact]
    public async Task Lists_come_in_pages()
    {
        await using var host = await RestHost.Start();
        await host.Basic(HttpMethod.Post, "/v2/applications", Good);
        var list = (await host.Basic(HttpMethod.Get, "/v2/applications?page_size=1&page=2")).Body!;
        Assert.Equal((2, 2, 1), ((int)list["total_items"]!, (int)list["total_pages"]!, list["_embedded"]!["applications"]!.AsArray().Count));
    }
}
