using System.Net;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>A skill goes when nobody uses it any more.</summary>
public sealed class SkillsApiTests(GatewayFixture gateway) : IDisposable
{
    private const string Skill = "/api/v1/skills/Frisian%2FEast";
    private readonly HttpClient _api = gateway.Admin();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_skill_that_agents_have_or_flows_ask_for_stays_and_who_uses_it_is_named()
    {
        using var listed = await _api.PutAsync(Skill, null);
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/users/skilled-ann", "{}"));
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/agents/skilled-ann", """{"skills":{"Frisian/East":5}}"""));
        await Publish(0, """ "skills":{"Frisian/East":3} """);

        await InUse("agent skilled-ann, flow skilled");
        await ApiAssert.Json(await _api.Send(HttpMethod.Put, "/api/v1/agents/skilled-ann", """{"skills":{}}"""));
        await InUse("flow skilled");
        await Publish(1, """ "priority":1 """);

        using var gone = await _api.DeleteAsync(Skill);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        await ApiAssert.Problem(
            await _api.Send(HttpMethod.Put, "/api/v1/agents/skilled-ann", """{"skills":{"Frisian/East":5}}"""), HttpStatusCode.BadRequest, "unknown-skill", "$.skills['Frisian/East']");
        using var again = await _api.DeleteAsync(Skill);
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
    }

    [Fact]
    public async Task Agents_remove_no_skills()
    {
        using var agent = await gateway.Agent("skilled-bob");
        await ApiAssert.Problem(await agent.DeleteAsync(Skill), HttpStatusCode.Forbidden, "forbidden");
    }

    private async Task InUse(string users)
    {
        using var answer = await _api.DeleteAsync(Skill);
        Assert.Contains(users, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await ApiAssert.Problem(answer, HttpStatusCode.Conflict, "skill-in-use");
    }

    private async Task Publish(int basedOn, string needs) => await ApiAssert.Json(await _api.Send(
        HttpMethod.Put, "/api/v1/flows/skilled", $$"""{ "basedOn": {{basedOn}}, "document": { "name": "S", "caller": "w", "steps": { "w": { "type": "queue", "queue": "default", {{needs}} } } } }"""));
}
