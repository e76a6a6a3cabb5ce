using System.ComponentModel;
using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Calls;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>Recordings, messages and transcripts of calls. Vonage keeps them; our token opens them, and only those that a call of ours tells of.</summary>
internal static class RecordingsApi
{
    public static void AddRecordingsApi(this IServiceCollection services)
    {
        services.AddSingleton<RecordingPages>();
        services.AddTransient<RecordingOpener>();
        services.AddTransient<Mailboxes.MailboxReader>();
    }

    public static void MapRecordingsApi(this RouteGroupBuilder v1)
    {
        v1.MapGet("/recordings", All).WithTags("Recordings").Problems(400);
        v1.MapGet("/calls/{id}/recordings", List).WithTags("Recordings").Problems(404);
        v1.MapGet("/recordings/{call}/{id}", Get).WithTags("Recordings").Problems(404, 409, 410, 416, 502);
    }

    /// <summary>
    /// Recordings and messages of finished calls, by the end of the call, newest first. The recordings of one call are never parted, so a page may
    /// hold a few more than asked for; it may hold fewer, even none, while <c>next</c> says that there is more.
    /// </summary>
    /// <param name="page">Which part.</param>
    /// <param name="since">ISO 8601; calls that ended before are not listed. As long as recordings are kept when left out.</param>
    /// <param name="until">ISO 8601; calls that ended then or later are not listed.</param>
    /// <param name="filter">Which recordings.</param>
    /// <param name="pages">Reads them.</param>
    /// <param name="opener">Knows how long they are kept.</param>
    internal static async Task<Results<Ok<Page<ListedRecording>>, ProblemHttpResult>> All(
        [AsParameters] PageRequest page,
        [Description("ISO 8601; calls that ended before are not listed.")] string? since,
        [Description("ISO 8601; calls that ended then or later are not listed.")] string? until,
        [AsParameters] RecordingFilter filter,
        RecordingPages pages,
        RecordingOpener opener)
    {
        if (page.Check(out var cursor) is { } bad)
        {
            return Problems.Refused(bad);
        }

        if (CallsApi.Time(since, "since", out var first) is { } badSince)
        {
            return Problems.Refused(badSince);
        }

        if (CallsApi.Time(until, "until", out var last) is { } badUntil)
        {
            return Problems.Refused(badUntil);
        }

        CallPosition? from = null;
        if (cursor is not null && (from = CallPosition.TryParse(cursor)) is not { IsLive: false })
        {
            return Problems.Refused(PageRequest.BadCursor);
        }

        var kept = opener.KeptFrom;
        return TypedResults.Ok(await pages.Read(page.Count, from, first > kept ? first.Value : kept, last ?? DateTimeOffset.MaxValue, filter));
    }

    /// <summary>What there is to listen to and to read of a call.</summary>
    internal static async Task<Results<Ok<IReadOnlyList<RecordingView>>, ProblemHttpResult>> List(string id, CallFinder finder, RecordingOpener opener) =>
        await finder.Find(id) is { } view ? TypedResults.Ok<IReadOnlyList<RecordingView>>([.. KeptRecordings.Of(view.Read<CallView>(), opener.KeptFrom)]) : CallsApi.Unknown();

    /// <summary>A recording, to be played or, with <c>download</c>, kept; fetched from Vonage while it is sent, as a whole or the one range that is asked for.</summary>
    /// <param name="call">Any leg or conversation of the call.</param>
    /// <param name="id">Id from the list of the call's recordings.</param>
    /// <param name="download">True: as a file.</param>
    /// <param name="http">The request.</param>
    /// <param name="finder">Finds the call.</param>
    /// <param name="opener">Opens the recording.</param>
    internal static async Task<Results<RecordingResult, ProblemHttpResult>> Get(string call, string id, bool? download, HttpContext http, CallFinder finder, RecordingOpener opener) =>
        await finder.Find(call) is { } view ? await opener.Open(view.Read<CallView>(), id, download == true, http) : CallsApi.Unknown();
}
