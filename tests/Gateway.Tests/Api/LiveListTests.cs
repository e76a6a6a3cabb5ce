using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Tests.Live;
using ContactCenter.Gateway.Tests.Scripts;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>Lists of what goes on: from the live board, with the owners asked only for what is on the page.</summary>
public sealed class LiveListTests : IClassFixture<ScriptedGateway>, IDisposable
{
    /// <summary>How long it may take until nobody watches a call that ended; it is asked for until then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private readonly ScriptedGateway _gateway;
    private readonly GrainScript _script;
    private readonly HttpClient _api;

    public LiveListTests(ScriptedGateway gateway)
    {
        _gateway = gateway;
        _script = gateway.Script
            .Answer<ICallGrain>(nameof(ICallGrain.View), (id, _) => View(id))
            .Answer<IAgentDesk>(nameof(IAgentDesk.Desk), (_, _) => null);
        _api = gateway.Admin();
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_page_of_calls_asks_those_on_it_alone_and_what_comes_and_goes_meanwhile_moves_nobody()
    {
        using var board = new LiveClient();
        await board.Connect(_api, "/api/v1/live?topics=calls");
        for (var i = 0; i < 9; i++)
        {
            await Tell(i, "answered");
        }

        await board.Until(() => Enumerable.Range(0, 9).All(i => board["calls"].ContainsKey(Id(i))), "nine calls");
        var first = await Page(null);
        Assert.Equal([Id(8), Id(7), Id(6)], first.Ids);

        // One that was told ends, one that comes next ends, and a newer one begins.
        await Tell(7, "completed");
        await Tell(5, "completed");
        await Tell(9, "answered");
        await board.Until(() => board["calls"].ContainsKey(Id(9)) && !board["calls"].ContainsKey(Id(7)) && !board["calls"].ContainsKey(Id(5)), "the changes");

        var told = new List<string>(first.Ids);
        for (var next = first.Next; next is not null;)
        {
            var (page, asked) = await PageAndAsked(next);
            Assert.True(asked <= 3, $"{asked} calls were asked for {page.Ids.Count} on a page");
            told.AddRange(page.Ids);
            next = page.Next;
        }

        Assert.Equal([Id(8), Id(7), Id(6), Id(4), Id(3), Id(2), Id(1), Id(0)], told);
        Assert.Equal(Id(9), (await Page(null)).Ids[0]);
    }

    [Fact]
    public async Task Agents_are_listed_from_the_board_and_only_those_that_it_does_not_have_are_asked()
    {
        var agents = Enumerable.Range(0, 4).Select(i => $"0-list-{i}").ToList();
        using var board = new LiveClient();
        await board.Connect(_api, "/api/v1/live?topics=agents");
        foreach (var agent in agents)
        {
            await ApiAssert.Json(await _api.Send(HttpMethod.Put, $"/api/v1/users/{agent}", "{}"));
        }

        await board.Until(() => agents.All(board["agents"].ContainsKey), "the agents");
        var asked = _script.Asked.Count(one => one.Method == nameof(IAgentDesk.Desk));
        var page = await _api.Get("/api/v1/agents?limit=3");
        Assert.Equal(agents.Take(3), page.GetProperty("items").EnumerateArray().Select(agent => agent.GetProperty("name").GetString()));
        Assert.Equal(asked, _script.Asked.Count(one => one.Method == nameof(IAgentDesk.Desk)));
    }

    // The board looks after its calls by itself now and then, and who ended is watched for a moment more: what the page asks for is the least of some readings.
    private async Task<((List<string> Ids, string? Next) Page, int Asked)> PageAndAsked(string? after)
    {
        var (last, fewest) = (default((List<string> Ids, string? Next))!, int.MaxValue);
        var begun = TimeProvider.System.GetTimestamp();
        while (fewest > 3 && TimeProvider.System.GetElapsedTime(begun) < Patience)
        {
            var before = Views();
            last = await Page(after);
            fewest = Math.Min(fewest, Views() - before);
        }

        return (last, fewest);
    }

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"list-call-{i}");

    private int Views() => _script.Asked.Count(one => one.Method == nameof(ICallGrain.View));

    // The gateway's factory is scripted; what happens in calls goes past it.
    private async Task Tell(int i, string status) =>
        await _gateway.Services.GetRequiredService<IClusterClient>().GetGrain<ICallGrain>(Id(i)).Event(new WebhookMessage
        {
            BaseUrl = "https://calls.test",
            Body = Encoding.UTF8.GetBytes($$"""
                {"uuid":"{{Id(i)}}","conversation_uuid":"CON-{{Id(i)}}","status":"{{status}}","direction":"inbound","to":"442079460000","from":"447700900001",
                 "timestamp":"{{Start.AddSeconds(i).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}}"}
                """),
        });

    private async Task<(List<string> Ids, string? Next)> Page(string? cursor)
    {
        var page = await _api.Get($"/api/v1/calls?live=true&limit=3&cursor={cursor}");
        return ([.. page.GetProperty("items").EnumerateArray().Select(call => call.GetProperty("id").GetString()!)], page.TryGetProperty("next", out var next) ? next.GetString() : null);
    }

    private static JsonReply View(string id) => new()
    {
        Utf8 = JsonSerializer.SerializeToUtf8Bytes(
            new CallView
            {
                Summary = new CallSummary { Id = id, Version = 1, Phase = CallPhase.InProgress, Outcome = CallOutcome.Unknown, StartedAt = Start, Legs = [] },
                Aliases = [],
                Timeline = ImmutableArray<TimelineEntry>.Empty,
            },
            StateJson.Views),
        Version = 1,
    };
}
