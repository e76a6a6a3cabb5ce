using System.Globalization;
using System.Text.RegularExpressions;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Api.Calls.Actions;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using ContactCenter.Grains.Calls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary><c>/api/v1/calls</c>: what happened in calls.</summary>
internal static partial class CallsApi
{
    private static readonly TimeSpan StandardAge = TimeSpan.FromDays(1);

    public static void AddCallsApi(this IServiceCollection services)
    {
        services.AddSingleton<LiveCalls>();
        services.AddSingleton<FinishedCalls>();
        services.AddSingleton<CallPages>();
        services.AddSingleton<CallFinder>();
        services.AddSingleton<CallActor>();
    }

    public static void MapCallsApi(this RouteGroupBuilder v1)
    {
        var calls = v1.MapGroup("/calls").WithTags("Calls");
        calls.MapGet("", List).ForSupervisors().Problems(400);
        calls.MapGet("/{id}", Get).ForAgents().Problems(404);
        calls.MapDispositionCodes();
        calls.MapCallActions();
    }

    /// <summary>
    /// Calls, newest first: those in progress by start, then those that ended by end. A page may hold fewer calls than asked for, even none,
    /// while <c>next</c> says that there is more. What is there from the first page to the last is told once; a call that ends meanwhile may be told as in progress and later as ended.
    /// </summary>
    /// <param name="page">Which part.</param>
    /// <param name="live">True: only calls in progress.</param>
    /// <param name="since">ISO 8601; calls that ended before are not listed. A day ago when left out.</param>
    /// <param name="pages">Reads the calls.</param>
    /// <param name="clock">For the standard age.</param>
    /// <param name="stop">Nobody waits any more.</param>
    internal static async Task<Results<Ok<Page<CallSummary>>, ProblemHttpResult>> List(
        [AsParameters] PageRequest page, bool? live, string? since, CallPages pages, TimeProvider clock, CancellationToken stop)
    {
        if (page.Check(out var position) is { } bad)
        {
            return Problems.Refused(bad);
        }

        CallPosition? from = null;
        if (position is not null && (from = CallPosition.TryParse(position)) is null)
        {
            return Problems.Refused(PageRequest.BadCursor);
        }

        return Time(since, "since", out var earliest) is { } unread
            ? Problems.Refused(unread)
            : TypedResults.Ok(await pages.Read(page.Count, from, earliest ?? (clock.GetUtcNow() - StandardAge), live == true, stop));
    }

    /// <summary>One call with its timeline, by the id of any of its legs or conversations. An agent sees calls that it took or made, without what others were offered.</summary>
    internal static async Task<Results<ViewResult<CallView>, ProblemHttpResult>> Get(string id, HttpContext http, CallFinder finder)
    {
        var view = await finder.Find(id);
        return Caller.Of(http).Agent is not { } agent ? view is null ? Unknown() : new ViewResult<CallView>(view)
            : view is not null && OwnCalls.Of(agent, view) is { } own ? new ViewResult<CallView>(own)
            : Caller.NotYours();
    }

    /// <summary>Reads a time in a query; null when it was left out. Returns why it cannot be read.</summary>
    internal static Refusal? Time(string? text, string parameter, out DateTimeOffset? time)
    {
        var read = DateTimeOffset.MinValue;
        var isGood = text is null || (IsoTime().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out read));
        time = text is null ? null : read;
        return isGood ? null : new Refusal("invalid-time", $"{parameter} is a time in ISO 8601, such as 2026-11-23T14:00:00Z.", parameter);
    }

    /// <summary>There is no such call.</summary>
    internal static ProblemHttpResult Unknown() => Problems.NotFound("unknown-call", "No call has a leg or a conversation of this id.");

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?\z")]
    private static partial Regex IsoTime();
}
