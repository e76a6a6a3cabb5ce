using System.Net;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class FlowsApiTests(GatewayFixture gateway) : IDisposable
{
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task The_shipped_flows_are_listed_and_shown()
    {
        var list = await _api.Get("/api/v1/flows?limit=200");
        Assert.Superset(new HashSet<string> { "custom", "inbound", "ivr", "outbound", "queue" }, list.GetProperty("items").EnumerateArray().Select(f => f.GetProperty("id").GetString()!).ToHashSet());

        var inbound = await _api.Get("/api/v1/flows/inbound");
        Assert.Equal(1, inbound.GetProperty("version").GetInt32());
        Assert.Equal("Inbound call", inbound.GetProperty("document").GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_flow_is_published_changed_rolled_back_and_read_by_version()
    {
        Assert.Equal(1, await Done(Publish("api-flow", "one", 0)));
        Assert.Equal(2, await Done(_api.Send(HttpMethod.Post, "/api/v1/flows/api-flow/publish", Body("two", 1, "better"))));
        Assert.Equal(3, await Done(_api.Send(HttpMethod.Post, "/api/v1/flows/api-flow/rollback", """{"to":1,"basedOn":2}""")));

        var versions = (await _api.Get("/api/v1/flows/api-flow/versions")).EnumerateArray().ToList();
        Assert.Equal([3, 2, 1], versions.Select(v => v.GetProperty("version").GetInt32()));
        Assert.Equal("better", versions[1].GetProperty("note").GetString());
        foreach (var (version, text) in ((int, string)[])[(1, "one"), (2, "two"), (3, "one")])
        {
            var document = (await _api.Get($"/api/v1/flows/api-flow/versions/{version}")).GetProperty("document");
            Assert.Equal(text, document.GetProperty("steps").GetProperty("hello").GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Of_two_publishes_at_once_one_wins_and_the_other_is_told()
    {
        await Done(Publish("api-race", "start", 0));
        var both = await Task.WhenAll(Publish("api-race", "mine", 1), Publish("api-race", "yours", 1));
        var lost = Assert.Single(both, answer => answer.StatusCode != HttpStatusCode.OK);
        await ApiAssert.Problem(lost, HttpStatusCode.Conflict, "flow-changed", "$.basedOn");
        Assert.Equal(2, (await _api.Get("/api/v1/flows/api-race")).GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData("""{"basedOn":0}""", "missing-field", "$.document")]
    [InlineData("""{"document":{},"basedOn":0}""", "required", "$.document.name", "$.document.caller", "$.document.steps")]
    [InlineData("""{}""", "missing-field", "$.document", "$.basedOn")]
    [InlineData("""{"document":{"name":"N","caller":"a","steps":{"a":{"type":"say","text":"Hi","next":"b"}}},"basedOn":0}""", "missing-target", "$.document.steps.a.next")]
    [InlineData("""{"document":{"name":"N","caller":"a","steps":{"a":{"type":"ncco","ncco":[{"action":"talk"}]}}},"basedOn":0}""", "required", "$.document.steps.a.ncco[0].text")]
    [InlineData("""{"document":[],"basedOn":0}""", "wrong-type", "$.document")]
    [InlineData("""{"document":{"name":"N","name":"M"},"basedOn":0}""", "duplicate-property", "$.document.name", "$.document.caller", "$.document.steps")]
    public async Task A_document_that_is_wrong_is_refused_with_every_place(string body, string code, params string[] paths) =>
        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/flows/api-bad", body), HttpStatusCode.BadRequest, code, paths);

    [Fact]
    public async Task A_refused_publish_leaves_no_flow_behind()
    {
        await ApiAssert.Problem(await Publish("api-stale", "text", 7), HttpStatusCode.Conflict, "flow-changed", "$.basedOn");
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/flows/api-stale"), HttpStatusCode.NotFound, "unknown-flow");
        var list = await _api.Get("/api/v1/flows?limit=200");
        Assert.DoesNotContain("api-stale", list.GetProperty("items").EnumerateArray().Select(f => f.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_long_note_and_a_bad_id_are_refused()
    {
        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Put, "/api/v1/flows/api-note", Body("text", 0, new string('n', 201))), HttpStatusCode.BadRequest, "invalid-note", "$.note");
        await ApiAssert.Problem(await Publish("Api_Flow", "text", 0), HttpStatusCode.BadRequest, "invalid-flow-id");
        await ApiAssert.Problem(await Publish(new string('f', 41), "text", 0), HttpStatusCode.BadRequest, "invalid-flow-id");
    }

    [Theory]
    [InlineData("GET", "/api/v1/flows/no-such-flow", null, "unknown-flow")]
    [InlineData("GET", "/api/v1/flows/No_Such", null, "unknown-flow")]
    [InlineData("GET", "/api/v1/flows/no-such-flow/versions", null, "unknown-flow")]
    [InlineData("GET", "/api/v1/flows/no-such-flow/versions/1", null, "unknown-flow")]
    [InlineData("GET", "/api/v1/flows/ivr/versions/999", null, "unknown-version")]
    [InlineData("POST", "/api/v1/flows/no-such-flow/rollback", """{"to":1,"basedOn":1}""", "unknown-flow")]
    public async Task What_does_not_exist_is_not_found(string method, string url, string? body, string code) =>
        await ApiAssert.Problem(await _api.Send(new HttpMethod(method), url, body), HttpStatusCode.NotFound, code);

    [Theory]
    [InlineData("""{}""", "missing-field", "$.to", "$.basedOn")]
    [InlineData("""{"to":999,"basedOn":1}""", "unknown-version", "$.to")]
    public async Task A_roll_back_that_is_wrong_is_refused(string body, string code, params string[] paths) =>
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/flows/custom/rollback", body), HttpStatusCode.BadRequest, code, paths);

    [Fact]
    public async Task The_same_command_with_the_same_key_is_done_once()
    {
        var body = Body("text", 0, null);
        using var first = await _api.Send(HttpMethod.Put, "/api/v1/flows/api-once", body, "key-1");
        using var again = await _api.Send(HttpMethod.Put, "/api/v1/flows/api-once", body, "key-1");
        Assert.Equal("key-1", Assert.Single(first.Headers.GetValues("Idempotency-Key")));
        Assert.Equal((await ApiAssert.Json(first)).GetRawText(), (await ApiAssert.Json(again)).GetRawText());
        Assert.Single((await _api.Get("/api/v1/flows/api-once/versions")).EnumerateArray());

        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/flows/api-once", Body("other", 1, null), "key-1"), HttpStatusCode.Conflict, "idempotency-mismatch");
    }

    [Fact]
    public async Task A_command_without_a_key_gets_one()
    {
        using var response = await Publish("api-keyless", "text", 0);
        Assert.Matches("^[0-9a-f]{32}$", Assert.Single(response.Headers.GetValues("Idempotency-Key")));
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901")]
    public async Task A_key_that_is_none_is_refused(string key) =>
        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/flows/api-key", Body("text", 0, null), key), HttpStatusCode.BadRequest, "invalid-idempotency-key");

    private Task<HttpResponseMessage> Publish(string id, string text, int basedOn) => _api.Send(HttpMethod.Put, $"/api/v1/flows/{id}", Body(text, basedOn, null));

    private static string Body(string text, int basedOn, string? note)
    {
        var quoted = note is null ? "null" : $"\"{note}\"";
        return $$$$"""{"document":{"name":"Test","caller":"hello","steps":{"hello":{"type":"say","text":"{{{{text}}}}"}}},"basedOn":{{{{basedOn}}}},"note":{{{{quoted}}}} }""";
    }

    private static async Task<int> Done(Task<HttpResponseMessage> command) => (await ApiAssert.Json(await command)).GetProperty("version").GetInt32();
}
