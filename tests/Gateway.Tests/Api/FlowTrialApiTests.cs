using System.Net;
using System.Text.Json;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class FlowTrialApiTests(GatewayFixture gateway) : IDisposable
{
    private const string Hours = """
        {"name":"Hours","caller":"open","steps":{
          "open":{"type":"hours","timeZone":"Europe/London","weekly":{"monday":["09:00-17:00"]},"open":"yes","closed":"no"},
          "yes":{"type":"say","text":"We are open"},"no":{"type":"say","text":"We are closed"}}}
        """;

    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_published_flow_is_walked_turn_by_turn()
    {
        var turns = (await Try("""{"flow":"ivr","inputs":["9","2"],"to":"442079460000","from":"447700900001"}""")).GetProperty("turns").EnumerateArray().ToList();
        Assert.Equal(3, turns.Count);
        Assert.False(turns[0].TryGetProperty("input", out _));
        Assert.Equal(["9", "2"], turns.Skip(1).Select(t => t.GetProperty("input").GetString()));
        Assert.Equal("talk", turns[0].GetProperty("ncco")[0].GetProperty("action").GetString());
        Assert.Equal(("menu", 1), Place(turns[0]));
        Assert.Equal(("menu", 2), Place(turns[1]));
        Assert.Contains("invalid", turns[1].GetProperty("notes").EnumerateArray().Select(n => n.GetProperty("what").GetString()));
        Assert.Contains("\"user\":\"Joe\"", turns[2].GetProperty("ncco").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_walked_without_being_published()
    {
        var turns = (await Try("""{"document":{"name":"N","caller":"a","steps":{"a":{"type":"say","text":"Only here"}}}}""")).GetProperty("turns");
        Assert.Contains("Only here", turns[0].GetProperty("ncco").GetRawText(), StringComparison.Ordinal);
        Assert.False(turns[0].TryGetProperty("place", out _));
    }

    [Fact]
    public async Task An_app_user_dials_out_under_our_caller_id()
    {
        var turns = (await Try("""{"flow":"outbound","version":1,"fromUser":"Jane","to":"447700900123"}""")).GetProperty("turns").GetRawText();
        Assert.Contains("\"number\":\"447700900123\"", turns, StringComparison.Ordinal);
        Assert.Contains("\"from\":\"44", turns, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_dials_what_the_rules_of_the_configuration_allow()
    {
        await using var strict = new GatewayFixture().With("Dialling:AllowedPrefixes:0", "1").With("Dialling:EmergencyRoute", "14155550199");
        using var api = strict.Admin();

        Assert.DoesNotContain("\"connect\"", await Dial("447700900123"), StringComparison.Ordinal);
        Assert.Contains("\"number\":\"14155550123\"", await Dial("14155550123"), StringComparison.Ordinal);
        Assert.Contains("\"number\":\"14155550199\"", await Dial("112"), StringComparison.Ordinal);

        async Task<string> Dial(string to) =>
            (await ApiAssert.Json(await api.Send(HttpMethod.Post, "/api/v1/flows/try", $$"""{"flow":"outbound","fromUser":"Jane","to":"{{to}}"}"""))).GetProperty("turns")[0].GetRawText();
    }

    [Theory]
    [InlineData("2026-11-23T12:00:00Z", "We are open")]
    [InlineData("2026-11-23T18:00:00Z", "We are closed")]
    public async Task The_time_of_the_trial_decides_about_opening_hours(string now, string heard) =>
        Assert.Contains(heard, (await Try($$"""{"document":{{Hours}},"now":"{{now}}"}""")).GetRawText(), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{}""", "missing-field", "$.document")]
    [InlineData("""{"document":{},"flow":"ivr"}""", "missing-field", "$.document")]
    [InlineData("""{"flow":"no-such-flow"}""", "unknown-flow", "$.flow")]
    [InlineData("""{"flow":"No Such"}""", "unknown-flow", "$.flow")]
    [InlineData("""{"flow":"ivr","version":999}""", "unknown-version", "$.version")]
    [InlineData("""{"flow":"ivr","inputs":[null]}""", "invalid-input", "$.inputs")]
    [InlineData("""{"flow":"ivr","now":"noon"}""", "invalid-field", "$.now")]
    [InlineData("""{"flow":"ivr","inputs":"1"}""", "invalid-field", "$.inputs")]
    [InlineData("""{"document":{"name":"N","caller":"a","steps":{}}}""", "missing-target", "$.document.caller")]
    public async Task A_trial_that_is_wrong_is_refused_with_the_place(string body, string code, string path) =>
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/flows/try", body), HttpStatusCode.BadRequest, code, path);

    [Fact]
    public async Task A_trial_has_bounds()
    {
        var many = string.Join(",", Enumerable.Repeat("\"1\"", 101));
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/flows/try", $$"""{"flow":"ivr","inputs":[{{many}}]}"""), HttpStatusCode.BadRequest, "too-many-inputs", "$.inputs");
        foreach (var field in (string[])["to", "from", "fromUser"])
        {
            await ApiAssert.Problem(
                await _api.Send(HttpMethod.Post, "/api/v1/flows/try", $$"""{"flow":"ivr","{{field}}":"{{new string('1', 201)}}"}"""), HttpStatusCode.BadRequest, "invalid-text", $"$.{field}");
        }
    }

    [Fact]
    public async Task A_good_document_is_shown_in_its_canonical_form_with_its_ways()
    {
        var valid = await ApiAssert.Json(await _api.Send(HttpMethod.Post, "/api/v1/flows/validate", Hours));
        Assert.Equal(["no", "open", "yes"], valid.GetProperty("document").GetProperty("steps").EnumerateObject().Select(s => s.Name));
        Assert.Contains("""{"from":"open","field":"closed","to":"no"}""", valid.GetProperty("ways").GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"","caller":"a","steps":{"a":{"type":"shout"}}}""", "bad-text", "$.name", "$.steps.a.type")]
    [InlineData("""{"name":"N","caller":"a","steps":{"a":{"type":"ncco","ncco":[{"action":"connect","endpoint":[{"type":"phone","number":"x"}]}]}}}""", "bad-number", "$.steps.a.ncco[0].endpoint[0].number")]
    [InlineData("""{"name":"N" """, "not-json", "$")]
    public async Task A_bad_document_is_refused_with_every_place(string document, string code, params string[] paths) =>
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/flows/validate", document), HttpStatusCode.BadRequest, code, paths);

    [Fact]
    public async Task A_document_that_names_what_does_not_exist_is_refused_when_it_is_checked_and_when_it_is_published()
    {
        const string flow = """{"name":"N","caller":"a","steps":{"a":{"type":"queue","queue":"nowhere","agent":"Nobody","skills":{"Klingon":1}}}}""";
        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Post, "/api/v1/flows/validate", flow), HttpStatusCode.BadRequest, "unknown-queue", "$.steps.a.queue", "$.steps.a.agent", "$.steps.a.skills.Klingon");
        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Put, "/api/v1/flows/names-nothing-that-is", $$"""{"document":{{flow}},"basedOn":0}"""),
            HttpStatusCode.BadRequest, "unknown-queue", "$.document.steps.a.queue", "$.document.steps.a.agent", "$.document.steps.a.skills.Klingon");
    }

    [Fact]
    public async Task A_trial_shows_queues_callbacks_and_answers()
    {
        const string flow = """
            {"name":"N","caller":"a","steps":{
              "a":{"type":"queue","queue":"support","priority":3,"skills":{"German":5},"relax":[{"after":30}],"agent":"Jane","afterCall":"s","keys":{"1":"c"}},
              "s":{"type":"survey","questions":[{"id":"solved","prompts":"Solved?","digits":["1","2"]}],"next":"a"},
              "c":{"type":"callback"}}}
            """;
        var turns = (await Try($$"""{"document":{{flow}},"from":"447700900001","inputs":["talked","2","1"]}""")).GetProperty("turns");
        Assert.Equal(
            """{"queue":"support","priority":3,"needs":[{"after":0,"skills":{"German":5}},{"after":30,"skills":{}}],"agent":"Jane","agentSeconds":30}""",
            turns[0].GetProperty("queue").GetRawText());
        Assert.Equal("""[{"step":"s","question":"solved","digits":"2"}]""", turns[2].GetProperty("answers").GetRawText());
        Assert.Equal("""{"number":"**********01","keepsPlace":true}""", turns[3].GetProperty("callback").GetRawText());
        Assert.False(turns[1].TryGetProperty("queue", out _));
    }

    private async Task<JsonElement> Try(string body) => await ApiAssert.Json(await _api.Send(HttpMethod.Post, "/api/v1/flows/try", body));

    private static (string?, int) Place(JsonElement turn) => (turn.GetProperty("place").GetProperty("step").GetString(), turn.GetProperty("place").GetProperty("visit").GetInt32());
}
