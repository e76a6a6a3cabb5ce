using ContactCenter.Gateway.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Clock;

/// <summary><c>/dev/clock</c>: there only where time is driven.</summary>
internal static class ClockApi
{
    public static void MapDrivenClock(this WebApplication app)
    {
        if (app.Services.GetService<DrivenClock>() is null)
        {
            return;
        }

        app.MapGet("/dev/clock", (DrivenClock clock) => clock.Read()).ExcludeFromDescription();
        app.MapPost("/dev/clock", Move).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<ClockReading>, ProblemHttpResult>> Move(ClockMove move, DrivenClock clock, CancellationToken aborted) =>
        move.Now is not { } now
            ? Problems.Of(StatusCodes.Status400BadRequest, "clock-missing", "Send where to move time, such as {\"now\":\"2026-11-23T10:00:00Z\"}.", "$.now")
            : await clock.MoveTo(now, aborted) is { } reading
                ? TypedResults.Ok(reading)
                : Problems.Of(StatusCodes.Status400BadRequest, "clock-back", $"Time stands at {clock.Read().Now:O} and never goes back; send that or a later moment.", "$.now");
}
