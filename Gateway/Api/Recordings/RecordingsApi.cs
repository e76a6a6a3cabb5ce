using ContactCenter.Gateway.Api.Calls;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Time;
using ContactCenter.VonageApi.Recordings;
using ContactCenter.VonageApi.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>Recordings, messages and transcripts of calls. Vonage keeps them; our token opens them, and only those that a call of ours tells of.</summary>
internal static class RecordingsApi
{
    public static void MapRecordingsApi(this RouteGroupBuilder v1)
    {
        v1.MapGet("/calls/{id}/recordings", List).WithTags("Recordings").Problems(404);
        v1.MapGet("/recordings/{call}/{id}", Get).WithTags("Recordings").Problems(404, 409, 410, 502);
    }

    /// <summary>What there is to listen to and to read of a call.</summary>
    internal static async Task<Results<Ok<IReadOnlyList<RecordingView>>, ProblemHttpResult>> List(string id, CallFinder finder) =>
        await finder.Find(id) is { } view ? TypedResults.Ok<IReadOnlyList<RecordingView>>([.. CallRecordings.Of(view.Read<CallView>())]) : UnknownCall();

    /// <summary>A recording, to be played or, with <c>download</c>, kept; fetched from Vonage while it is sent.</summary>
    /// <param name="call">Any leg or conversation of the call.</param>
    /// <param name="id">Id from the list of the call's recordings.</param>
    /// <param name="download">True: as a file.</param>
    /// <param name="http">The request.</param>
    /// <param name="finder">Finds the call.</param>
    /// <param name="platform">Opens the recording.</param>
    /// <param name="machine">For stalls.</param>
    internal static async Task<Results<RecordingResult, ProblemHttpResult>> Get(
        string call, string id, bool? download, HttpContext http, CallFinder finder, VonageRecordingsClient platform, MachineClock machine)
    {
        if (await finder.Find(call) is not { } view)
        {
            return UnknownCall();
        }

        if (CallRecordings.UrlOf(view.Read<CallView>(), id) is not { } url)
        {
            return Problems.NotFound("unknown-recording", "The call has no recording of this id; /api/v1/calls/{id}/recordings lists what it has.");
        }

        var opened = await platform.Open(url, http.RequestAborted);
        return opened.IsOk ? new RecordingResult(opened.Value, id, download == true, machine)
            : opened.Failure.Code == VonageCodes.NotFound
                ? Problems.Of(StatusCodes.Status410Gone, "recording-gone", "Vonage no longer keeps this recording; its time there is limited.")
            : PlatformProblems.Of(http.Response, opened.Failure);
    }

    private static ProblemHttpResult UnknownCall() => Problems.NotFound("unknown-call", "No call has a leg or a conversation of this id.");
}
