using System.Globalization;
using System.Security.Claims;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Gateway.Api.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Security;

/// <summary>Who sent a request.</summary>
/// <param name="Agent">User name of the agent; null: an operator or a machine client, who may act for everybody.</param>
/// <param name="Until">When the agent's token ends, by the injected clock; null where none was borne.</param>
/// <param name="Name">For people: the operator, <c>account {API key}</c>, <c>set-up key</c>, <c>admin key</c>, or the agent.</param>
/// <param name="Role">Of <see cref="ApiSecurity"/>'s roles.</param>
/// <param name="SessionEnds">When the operator's session ends unless it is used, by the machine's clock; null where there is none.</param>
internal readonly record struct Caller(string? Agent, DateTimeOffset? Until, string Name, string Role, DateTimeOffset? SessionEnds)
{
    /// <summary>The caller of a request that was let in.</summary>
    public static Caller Of(HttpContext http)
    {
        var user = http.User;
        var name = user.FindFirstValue(ClaimTypes.Name) ?? "";
        if (!user.IsInRole(ApiSecurity.AgentRole))
        {
            var ends = http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
            return new(null, null, name, user.FindFirstValue(ClaimTypes.Role) ?? "", ends);
        }

        var until = long.Parse(user.FindFirstValue(ClaimTypes.Expiration)!, CultureInfo.InvariantCulture);
        return new(name, DateTimeOffset.FromUnixTimeSeconds(until), name, ApiSecurity.AgentRole, null);
    }

    /// <summary>Whether this is the agent of that name, or somebody who may act for every agent.</summary>
    public bool MayActFor(string agent) => Agent is null || Agent == agent;

    /// <summary>The answer to who acts on something of another agent's.</summary>
    public static ProblemHttpResult NotYours() => Problems.Of(
        StatusCodes.Status403Forbidden, CallActionCodes.NotYours, "This is not yours: an agent sees and acts on itself, and on its own offers and calls, only.");
}
