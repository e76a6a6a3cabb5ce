using System.ComponentModel;
using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.Interfaces.Live;
using ContactCenter.Grains.Time;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Live;

/// <summary><c>/api/v1/live</c>: what goes on, as it happens.</summary>
internal static class LiveApi
{
    private const int MostStreams = 2_000;
    private const string LastEventId = "Last-Event-ID";
    private static readonly string[] OfAgents = [LiveTopics.Agents, LiveTopics.Calls];

    public static void AddLive(this IServiceCollection services)
    {
        services.AddSingleton<LiveFeed>();
        services.AddHostedService(s => s.GetRequiredService<LiveFeed>());
    }

    public static void MapLiveApi(this RouteGroupBuilder v1) => v1.MapGet("/live", Watch)
        .ForAgents()
        .WithTags("Live")
        .WithMetadata(new TakesQueryToken())
        .Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
        .Problems(400);

    /// <summary>
    /// Server-sent events: of each topic first a snapshot (forget what you had), then deltas, at most four a second. Both hold items by key and the keys
    /// that are gone; more is true while the rest follows. Last-Event-ID goes on from there, or begins with a snapshot. An agent hears its own desk and
    /// its own calls; where it cannot send a header, its token may come as access_token.
    /// </summary>
    internal static IResult Watch(
        [FromQuery, Description("Of agents, queues, calls and events (voice events as they come, the last 500), separated by commas; agents, queues and calls when left out. Agents: agents and calls.")] string? topics,
        HttpContext http,
        LiveFeed feed,
        TimeProvider clock,
        MachineClock machine)
    {
        var caller = Caller.Of(http);
        var allowed = caller.Agent is null ? LiveTopics.All : OfAgents;
        var wanted = topics is null ? (caller.Agent is null ? LiveTopics.Wallboard : OfAgents) : topics.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        if (wanted.Count == 0 || wanted.Any(topic => !LiveTopics.All.Contains(topic)))
        {
            return Problems.Refused(new Refusal("invalid-topics", $"topics are some of {string.Join(", ", LiveTopics.All)}, separated by commas.", "topics"));
        }

        if (wanted.Any(topic => !allowed.Contains(topic)))
        {
            return Caller.NotYours();
        }

        if (feed.Readers >= MostStreams)
        {
            Problems.RetryAfter(http.Response, TimeSpan.FromSeconds(5));
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "too-many-streams", $"This gateway serves {MostStreams} streams already; come back later.");
        }

        return new LiveStream(feed, wanted, caller, http.Request.Headers[LastEventId].ToString(), clock, machine);
    }
}
