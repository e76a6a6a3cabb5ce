using System.Net;
using System.Text.Json;
using ContactCenter.Gateway.Tests.Scripts;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Directories;

namespace ContactCenter.Gateway.Tests.Api;

public sealed class DirectoryApiTests(GatewayFixture gateway)
{
    [Fact]
    public async Task An_agent_finds_colleagues_with_their_state_and_queues_by_title_and_nothing_more()
    {
        await using var own = new GatewayFixture().With("Agents:AvailableOnSignIn", "false");
        using var admin = own.Admin();
        foreach (var (name, shown) in ((string, string)[])[("dir-ann", "Ann Zed"), ("dir-bob", ""), ("dir-cid", "Cid"), ("dir-dee", "Dee")])
        {
            await ApiAssert.Json(await admin.Send(HttpMethod.Put, $"/api/v1/users/{name}", $$"""{"displayName":"{{shown}}"}"""));
        }

        await ApiAssert.Json(await admin.Send(HttpMethod.Put, "/api/v1/agents/dir-ann/presence", """{"presence":"available"}"""));
        await ApiAssert.Json(await admin.Send(HttpMethod.Put, "/api/v1/agents/dir-cid/presence", """{"presence":"away","reason":"a private matter"}"""));
        await ApiAssert.Json(await admin.Send(HttpMethod.Put, "/api/v1/queues/dir-sales", """{"displayName":"Sales of all kinds"}"""));
        using var dee = await own.Agent("dir-dee");

        string[] expected = ["dir-ann ready", "dir-cid away", "dir-bob offline"];
        var all = await dee.Get("/api/v1/directory?search=DIR-");

        // The live boards of which it is made follow within a second, on a busy machine later.
        for (var since = TimeProvider.System.GetTimestamp(); !States(all).SequenceEqual(expected) && TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(20);)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
            all = await dee.Get("/api/v1/directory?search=DIR-");
        }

        Assert.Equal(expected, States(all));
        Assert.Equal(["name", "displayName", "state"], all.GetProperty("agents")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["id", "title"], Assert.Single(all.GetProperty("queues").EnumerateArray()).EnumerateObject().Select(property => property.Name));
        Assert.DoesNotContain("private", all.GetRawText(), StringComparison.Ordinal);
        Assert.False(all.GetProperty("isCut").GetBoolean());

        var found = await dee.Get("/api/v1/directory?search=zed");
        Assert.Equal("dir-ann", Text(Assert.Single(found.GetProperty("agents").EnumerateArray()), "name"));
        Assert.Empty(found.GetProperty("queues").EnumerateArray());
        Assert.Equal("dir-sales", Text(Assert.Single((await dee.Get("/api/v1/directory?search=of%20all")).GetProperty("queues").EnumerateArray()), "id"));
        var first = await dee.Get("/api/v1/directory?search=dir-&limit=1");
        Assert.Equal("dir-ann", Text(Assert.Single(first.GetProperty("agents").EnumerateArray()), "name"));
        Assert.True(first.GetProperty("isCut").GetBoolean());
    }

    [Theory]
    [InlineData("limit=0", "invalid-limit")]
    [InlineData("limit=201", "invalid-limit")]
    [InlineData("search=ppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp", "invalid-search")]
    public async Task What_is_out_of_bounds_is_refused(string query, string code)
    {
        using var agent = await gateway.Agent("dir-walker");
        await ApiAssert.Problem(await agent.GetAsync($"/api/v1/directory?{query}"), HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task However_many_desks_ask_at_once_grains_are_asked_once()
    {
        await using var scripted = new ScriptedGateway();
        var script = scripted.Script
            .Answer<IAgentDesk>(nameof(IAgentDesk.Desk), (name, _) => GrainScript.View($$"""{"name":"{{name}}","status":"available"}""", 1))
            .Answer<IAgentDesk>(nameof(IAgentDesk.SignedIn), (_, _) => null)
            .Answer<IDirectoryGrain>(nameof(IDirectoryGrain.List), (kind, _) => kind == DirectoryKind.Agents ? ["many-1", "many-2"] : Array.Empty<string>());
        using var admin = scripted.Admin();
        var before = Lists();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => admin.GetAsync("/api/v1/directory")));
        foreach (var answer in answers)
        {
            Assert.Equal(2, (await ApiAssert.Json(answer)).GetProperty("agents").GetArrayLength());
        }

        // A hundred requests may take longer than the second for which a listing is fresh.
        Assert.InRange(Lists() - before, 2, 20);

        int Lists() => script.Asked.Count(one => one.Method == nameof(IDirectoryGrain.List));
    }

    private static string[] States(JsonElement listing) => [.. listing.GetProperty("agents").EnumerateArray().Select(one => $"{Text(one, "name")} {Text(one, "state")}")];

    private static string Text(JsonElement of, string property) => of.GetProperty(property).GetString()!;
}
