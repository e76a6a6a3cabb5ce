namespace ContactCenter.Simulator.ClientSdk;

/// <summary>The log-in of the real client SDKs: a session makes its user online. Calls are answered and ended through the control API.</summary>
public static class ClientSdkEndpoints
{
    /// <summary>Adds what the log-in needs.</summary>
    public static void AddClientSdk(this IServiceCollection services)
    {
        services.AddSingleton<UserTokenReader>();
        services.AddSingleton<SdkSessions>();
    }

    /// <summary>Maps <c>/v2/rtc</c> and what the SDK asks by REST around a log-in. WebSockets must be on (<c>UseWebSockets</c>) before.</summary>
    public static void MapClientSdk(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v2/rtc", (SdkSessions sessions, HttpContext http) => sessions.Serve(http));
    }
}
