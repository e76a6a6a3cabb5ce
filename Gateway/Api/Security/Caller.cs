using System.Globalization;
using System.Security.Claims;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Gateway.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Security;

/// <summary>Who sent a request.</summary>
/// <param name="Agent">User name of the agent; null: a supervisor or a machine client, who may act for everybody.</param>
/// <param name="Until">When the agent's token ends; null where none was borne.</param>
internal readonly record struct Caller(string? Agent, DateTimeOffset? Until)
{
    /// <summary>The caller of a request that was let in.</summary>
    public static Caller Of(HttpContext http)
    {
        var user = http.User;
        if (!user.IsInRole(ApiSecurity.AgentRole))
        {
            return default;
        }

        var until = long.Parse(user.FindFirstValue(ClaimTypes.Expiration)!, CultureInfo.InvariantCulture);
        return new(user.FindFirstValue(ClaimTypes.Name)!, DateTimeOffset.FromUnixTimeSeconds(until));
    }

    /// <summary>Whether this is the agent of that name, or somebody who may act for every agent.</summary>
    public bool MayActFor(string agent) => Agent is null || Agent == agent;

    /// <summary>The answer to who acts on something of another agent's.</summary>
    public static ProblemHttpResult NotYours() => Problems.Of(
        StatusCodes.Status403Forbidden, CallActionCodes.NotYours, "This is not yours: an agent sees and acts on itself, and on its own offers and calls, only.");
}
