using ContactCenter.Gateway.Api.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary><c>/api/v1/session</c>: who I am.</summary>
internal static class SessionApi
{
    public static void MapSessionApi(this RouteGroupBuilder v1) => v1.MapGet("/session", Get).WithTags("Sign-in").ForAgents();

    /// <summary>Name and role of who asks: an operator by the session's cookie, a machine client by its key, an agent by its token.</summary>
    internal static Ok<SessionView> Get(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var caller = Caller.Of(http);
        return TypedResults.Ok(new SessionView(caller.Name, caller.Role, caller.SessionEnds ?? caller.Until));
    }
}
