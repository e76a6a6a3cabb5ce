using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.ClientSdk;

/// <summary>The log-in of the real client SDKs: a session makes its user online. Calls are answered and ended through the control API.</summary>
public static class ClientSdkEndpoints
{
    private const int LargestBody = 16 * 1024;

    /// <summary>Adds what the log-in needs.</summary>
    public static void AddClientSdk(this IServiceCollection services)
    {
        services.AddCors();
        services.AddSingleton<UserTokenReader>();
        services.AddSingleton<SdkSessions>();
    }

    /// <summary>
    /// Serves <c>/v2/rtc</c>, and the SDK's REST requests (<c>/v0.x</c>) from pages of any origin, as the platform does. Map other routes after it.
    /// </summary>
    public static void MapClientSdk(this WebApplication app)
    {
        app.UseWebSockets();
        app.UseWhen(
            http => http.Request.Path.Value?.StartsWith("/v0.", StringComparison.Ordinal) == true,
            sdk => sdk.UseCors(cors => cors.AllowAnyOrigin().AllowAnyHeader().AllowAnyMethod()));
        app.MapGet("/v2/rtc", (SdkSessions sessions, HttpContext http) => sessions.Serve(http));
        app.MapPut("/v0.2/sessions/{id}", Refresh);
    }

    // A session is not bound to its token here, so a new one is only checked.
    private static async Task<IResult> Refresh(HttpRequest request, string id, UserTokenReader tokens, ISimLoop loop)
    {
        var token = await NewToken(request);
        var verdict = await loop.Ask(() => tokens.Read(token));
        return verdict.Error is { } error
            ? TypedResults.Json(
                new { type = $"https://developer.vonage.com/api/conversation#{error.Code}", title = "Unauthorized", status = 401, code = error.Code, detail = error.Reason },
                contentType: "application/problem+json",
                statusCode: StatusCodes.Status401Unauthorized)
            : TypedResults.Json(new JsonObject { ["session_id"] = id });
    }

    private static async Task<string?> NewToken(HttpRequest request)
    {
        if (request.HasJsonContentType() && !(request.ContentLength > LargestBody))
        {
            try
            {
                if (await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) is JsonObject body
                    && body["token"] is JsonValue value
                    && value.TryGetValue<string>(out var token))
                {
                    return token;
                }
            }
            catch (JsonException)
            {
                return null;
            }
        }

        return request.Headers.Authorization.ToString() is { Length: > 7 } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..] : null;
    }
}
