using ContactCenter.Domain.Calls;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Events;

/// <summary><c>/api/v1/events</c>: what the platform told, of all calls.</summary>
internal static class EventsApi
{
    private static readonly TimeSpan StandardAge = TimeSpan.FromDays(1);

    public static void AddEventsApi(this IServiceCollection services) => services.AddSingleton<EventPages>();

    public static void MapEventsApi(this RouteGroupBuilder v1) => v1.MapGet("/events", List).WithTags("Events").Problems(400);

    /// <summary>
    /// Voice events of all calls, newest first, numbers of people hidden. The topic events of /api/v1/live has the newest as they come, with the same ids. Of
    /// more than a thousand calls in progress those that began last are read; an event that came more than two minutes after the end of its call may be left out.
    /// </summary>
    /// <param name="page">Which part.</param>
    /// <param name="before">ISO 8601; only events before it. Now when left out; not together with a cursor.</param>
    /// <param name="since">ISO 8601; events of calls that ended before are not listed. A day ago when left out.</param>
    /// <param name="pages">Reads the events.</param>
    /// <param name="clock">For the standard age.</param>
    /// <param name="stop">Nobody waits any more.</param>
    internal static async Task<Results<Ok<Page<CallEvent>>, ProblemHttpResult>> List(
        [AsParameters] PageRequest page, string? before, string? since, EventPages pages, TimeProvider clock, CancellationToken stop)
    {
        if (page.Check(out var cursor) is { } bad)
        {
            return Problems.Refused(bad);
        }

        EventPosition? from = null;
        if (cursor is not null && (from = EventPosition.TryParse(cursor)) is null)
        {
            return Problems.Refused(PageRequest.BadCursor);
        }

        if (CallsApi.Time(before, "before", out var until) is { } badUntil)
        {
            return Problems.Refused(badUntil);
        }

        if (CallsApi.Time(since, "since", out var earliest) is { } badSince)
        {
            return Problems.Refused(badSince);
        }

        from ??= until is null ? null : new EventPosition(until.Value, "");
        return TypedResults.Ok(await pages.Read(page.Count, from, earliest ?? ((from?.At ?? clock.GetUtcNow()) - StandardAge), stop));
    }
}
