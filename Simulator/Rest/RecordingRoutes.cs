using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.Rest;

/// <summary>Audio of recordings, for tokens of the application that made them (facts §1.7).</summary>
internal static class RecordingRoutes
{
    public static void MapRecordingRoutes(this IEndpointRouteBuilder app, ISimLoop loop, TokenCheck tokens, IVoicePlatform platform) =>
        app.MapGet("/v1/files/{id}", async (string id, HttpRequest request) =>
        {
            var header = request.Headers.Authorization.ToString();
            var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
            var (isKnown, audio) = await loop.Ask(() => tokens.Check(token, loop.Now) is { Application: { } application }
                ? (true, platform.Recording(application, id))
                : (false, null));
            return !isKnown ? Results.Json(RestProblems.Voice(401, "UNAUTHORIZED", "Unauthorized").Body, statusCode: StatusCodes.Status401Unauthorized)
                : audio is null ? Results.Json(RestProblems.Voice(404, "NOT_FOUND", "Not Found").Body, statusCode: StatusCodes.Status404NotFound)
                : Results.Bytes(audio, "audio/wav");
        });
}
