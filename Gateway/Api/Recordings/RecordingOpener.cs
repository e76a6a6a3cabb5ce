using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Recordings;
using ContactCenter.Grains.Time;
using ContactCenter.VonageApi.Recordings;
using ContactCenter.VonageApi.Results;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.Recordings;

/// <summary>Opens a recording of a call at Vonage for whoever may hear it, as long as it is kept.</summary>
internal sealed class RecordingOpener(VonageRecordingsClient platform, MachineClock machine, TimeProvider clock, IOptions<RecordingsOptions> options)
{
    /// <summary>What ended or was ready before is kept no longer.</summary>
    public DateTimeOffset KeptFrom => clock.GetUtcNow() - TimeSpan.FromDays(options.Value.RetentionDays);

    /// <summary>Opens it: the whole, or the range that the request asks for.</summary>
    /// <param name="call">The call.</param>
    /// <param name="id">Id within the call.</param>
    /// <param name="asFile">Whether it is to be kept.</param>
    /// <param name="http">The request.</param>
    public async Task<Results<RecordingResult, ProblemHttpResult>> Open(CallView call, string id, bool asFile, HttpContext http)
    {
        if (KeptRecordings.Find(call, id) is not { } found)
        {
            return Problems.NotFound("unknown-recording", "The call has no recording of this id; /api/v1/calls/{id}/recordings lists what it has.");
        }

        if (found.At < KeptFrom)
        {
            return Gone($"Recordings are kept for {options.Value.RetentionDays} days (Recordings:RetentionDays); this one is older.");
        }

        var asked = RecordingSlice.Asked(http.Request);
        var opened = await platform.Open(found.Url, asked, http.RequestAborted);
        if (opened is { IsOk: false, Failure.Status: System.Net.HttpStatusCode.RequestedRangeNotSatisfiable })
        {
            // Which bytes there are only the whole tells.
            opened = await platform.Open(found.Url, null, http.RequestAborted);
        }

        return opened.IsOk ? new RecordingResult(opened.Value, RecordingSlice.Of(asked, opened.Value.Part, opened.Value.Length), id, asFile, machine)
            : opened.Failure.Code == VonageCodes.NotFound ? Gone("Vonage no longer keeps this recording; its time there is limited.")
            : PlatformProblems.Of(http.Response, opened.Failure);
    }

    private static ProblemHttpResult Gone(string why) => Problems.Of(StatusCodes.Status410Gone, "recording-gone", why);
}
