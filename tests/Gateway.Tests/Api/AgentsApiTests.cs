using System.Net;
using ContactCenter.Gateway.Tests.Scripts;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Common;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>From HTTP to the desk's contract and back, with desks that answer what the test says.</summary>
public sealed class AgentsApiTests : IClassFixture<ScriptedGateway>, IDisposable
{
    private readonly GrainScript _script;
    private readonly ScriptedGateway _gateway;
    private readonly HttpClient _api;

    public AgentsApiTests(ScriptedGateway gateway)
    {
        _gateway = gateway;
        _script = gateway.Script;
        _script.Answer<IAgentDesk>(nameof(IAgentDesk.Desk), (name, _) => name == "nobody" ? null : GrainScript.View($$"""{"name":"{{name}}","status":"available"}""", 7))
            .Answer<IAgentDesk>(nameof(IAgentDesk.Assign), new CommandReply { Version = 8 })
            .Answer<IAgentDesk>(nameof(IAgentDesk.SetPresence), new CommandReply { Version = 9 })
            .Answer<IAgentDesk>(nameof(IAgentDesk.ChangeWrapUp), new CommandReply { Version = 10 })
            .Answer<IAgentDesk>(nameof(IAgentDesk.SignedIn), (_, _) => null);
        _api = _gateway.Admin();
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Agents_are_listed_page_by_page_and_read_with_their_version()
    {
        foreach (var name in (string[])["1-ann", "1-bob", "1-cid"])
        {
            await ApiAssert.Json(await _api.Send(HttpMethod.Put, $"/api/v1/users/{name}", "{}"));
        }

        var first = await _api.Get("/api/v1/agents?limit=2");
        Assert.Equal(["1-ann", "1-bob"], first.GetProperty("items").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        var rest = await _api.Get($"/api/v1/agents?limit=2&cursor={first.GetProperty("next").GetString()}");
        Assert.Equal("1-cid", rest.GetProperty("items")[0].GetProperty("name").GetString());
        Assert.False((await _api.Get("/api/v1/agents")).TryGetProperty("next", out _));

        using var one = await _api.GetAsync("/api/v1/agents/ann");
        Assert.Equal("\"7\"", one.Headers.ETag?.Tag);
        Assert.Equal("available", (await ApiAssert.Json(one)).GetProperty("status").GetString());
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/agents/nobody"), HttpStatusCode.NotFound, "unknown-agent");
    }

    [Fact]
    public async Task A_supervisor_assigns_skills_and_queues()
    {
        using var listed = await _api.PutAsync("/api/v1/skills/de", null);
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/queues/sales", "{}"));
        var done = await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/agents/a%2Fb", """{"skills":{"de":5},"queues":{"sales":2}}""", "op-1"));
        Assert.Equal(8, done.GetProperty("version").GetInt32());
        var sent = _script.Last<AssignAgent>(nameof(IAgentDesk.Assign));
        Assert.Equal(("op-1", 5, 2), (sent.OperationId, sent.Skills!["de"], sent.Queues!["sales"]));
        Assert.Equal("a/b", _script.Asked.Last().Key);

        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/agents/ann", """{"skills":{}}"""));
        sent = _script.Last<AssignAgent>(nameof(IAgentDesk.Assign));
        Assert.Empty(sent.Skills!);
        Assert.Null(sent.Queues);

        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/agents/ann", """{"level":1}"""), HttpStatusCode.BadRequest, "invalid-field", "$.level");
        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/agents/ann", """{"skills":{"de":"five"}}"""), HttpStatusCode.BadRequest, "invalid-field", "$.skills.de");
    }

    [Fact]
    public async Task A_skill_that_nobody_listed_is_refused_with_its_place_and_reaches_no_desk()
    {
        var asked = _script.Asked.Count;
        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Put, "/api/v1/agents/ann", """{"skills":{"Germn":5,"a/b":2}}""", "op-3"), HttpStatusCode.BadRequest, "unknown-skill", "$.skills['Germn']", "$.skills['a/b']");
        Assert.Equal(asked, _script.Asked.Count);

        foreach (var skill in (string[])["Germn", "a%2Fb", "Germn"])
        {
            using var listed = await _api.PutAsync($"/api/v1/skills/{skill}", null);
            Assert.Equal(HttpStatusCode.NoContent, listed.StatusCode);
        }

        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/agents/ann", """{"skills":{"Germn":5,"a/b":2}}""", "op-3"));
        var first = await _api.Get("/api/v1/skills?limit=1");
        Assert.Equal("Germn", Assert.Single(first.GetProperty("items").EnumerateArray()).GetString());
        Assert.Equal("a/b", (await _api.Get($"/api/v1/skills?limit=1&cursor={first.GetProperty("next").GetString()}")).GetProperty("items")[0].GetString());
        await ApiAssert.Problem(await _api.PutAsync("/api/v1/skills/%20x", null), HttpStatusCode.BadRequest, "invalid-skill");
        using var ann = await _gateway.Agent("ann");
        await ApiAssert.Problem(await ann.PutAsync("/api/v1/skills/x", null), HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_queue_that_there_is_not_is_refused_with_its_place_as_a_skill_is_and_reaches_no_desk()
    {
        var asked = _script.Asked.Count;
        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Put, "/api/v1/agents/ann", """{"skills":{"Dansk":1},"queues":{"salse":1,"default":1,"seles":2}}"""),
            HttpStatusCode.BadRequest,
            "unknown-skill",
            "$.skills['Dansk']",
            "$.queues['salse']",
            "$.queues['seles']");
        Assert.Equal(asked, _script.Asked.Count);
        await ApiAssert.Problem(await _api.Send(HttpMethod.Put, "/api/v1/agents/ann", """{"queues":{"salse":1}}"""), HttpStatusCode.BadRequest, "unknown-queue", "$.queues['salse']");

        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/queues/salse", "{}"));
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/agents/ann", """{"queues":{"salse":1,"default":1}}"""));
    }

    [Fact]
    public async Task An_agent_sets_its_own_presence_and_wrap_up_and_nobody_elses()
    {
        using var ann = await _gateway.Agent("ann");
        await ApiAssert.Json(await ann.GetAsync("/api/v1/agents/ann"));
        await ApiAssert.Json(await ann.Send(HttpMethod.Put, "/api/v1/agents/ann/presence", """{"presence":"away","reason":"lunch"}""", "op-2"));
        var sent = _script.Last<SetPresence>(nameof(IAgentDesk.SetPresence));
        Assert.Equal(("op-2", "away", "lunch"), (sent.OperationId, sent.Presence, sent.Reason));

        await ApiAssert.Json(await ann.Send(HttpMethod.Post, "/api/v1/agents/ann/wrap-up", """{"extendBySeconds":60}"""));
        Assert.Equal(60, _script.Last<ChangeWrapUp>(nameof(IAgentDesk.ChangeWrapUp)).ExtendBySeconds);
        await ApiAssert.Json(await ann.Send(HttpMethod.Post, "/api/v1/agents/ann/wrap-up", """{"end":true}"""));
        Assert.Null(_script.Last<ChangeWrapUp>(nameof(IAgentDesk.ChangeWrapUp)).ExtendBySeconds);

        var asked = _script.Asked.Count;
        await ApiAssert.Problem(await ann.GetAsync("/api/v1/agents/bob"), HttpStatusCode.Forbidden, "not-yours");
        await ApiAssert.Problem(await ann.GetAsync("/api/v1/agents/Ann"), HttpStatusCode.Forbidden, "not-yours");
        await ApiAssert.Problem(await ann.GetAsync("/api/v1/agents/nobody"), HttpStatusCode.Forbidden, "not-yours");
        await ApiAssert.Problem(await ann.Send(HttpMethod.Put, "/api/v1/agents/bob/presence", """{"presence":"available"}"""), HttpStatusCode.Forbidden, "not-yours");
        await ApiAssert.Problem(await ann.Send(HttpMethod.Post, "/api/v1/agents/bob/wrap-up", """{"end":true}"""), HttpStatusCode.Forbidden, "not-yours");
        Assert.Equal(asked, _script.Asked.Count);
    }

    [Fact]
    public async Task A_supervisor_acts_for_every_agent()
    {
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/agents/bob/presence", """{"presence":"offline"}"""));
        await ApiAssert.Json(await _api.Send(HttpMethod.Post, "/api/v1/agents/bob/wrap-up", """{"end":true}"""));
    }

    [Theory]
    [InlineData("presence", "{}", "missing-field", "$.presence")]
    [InlineData("presence", """{"presence":1}""", "invalid-field", "$.presence")]
    [InlineData("presence", """{"presence":"away","why":"x"}""", "invalid-field", "$.why")]
    [InlineData("wrap-up", "{}", "missing-field", "$")]
    [InlineData("wrap-up", """{"end":false}""", "missing-field", "$")]
    [InlineData("wrap-up", """{"end":true,"extendBySeconds":5}""", "missing-field", "$")]
    [InlineData("wrap-up", """{"extendBySeconds":1.5}""", "invalid-field", "$.extendBySeconds")]
    public async Task What_is_wrong_in_a_body_is_named(string what, string body, string code, string path) => await ApiAssert.Problem(
        await _api.Send(what == "presence" ? HttpMethod.Put : HttpMethod.Post, $"/api/v1/agents/ann/{what}", body), HttpStatusCode.BadRequest, code, path);

    [Theory]
    [InlineData("not-in-wrap-up", HttpStatusCode.Conflict)]
    [InlineData("unknown-agent", HttpStatusCode.NotFound)]
    [InlineData("invalid-seconds", HttpStatusCode.BadRequest)]
    public async Task What_the_desk_refuses_keeps_its_code(string code, HttpStatusCode status)
    {
        _script.Answer<IAgentDesk>(nameof(IAgentDesk.ChangeWrapUp), GrainScript.Refused(code));
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/agents/ann/wrap-up", """{"end":true}"""), status, code);
    }
}
