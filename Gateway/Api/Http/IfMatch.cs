using System.Globalization;
using ContactCenter.Domain;
using ContactCenter.Grains.Interfaces.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>The headers <c>If-Match</c> (the <c>ETag</c> that was read) and <c>If-None-Match: *</c> (only what is new).</summary>
internal static class IfMatch
{
    private const string Changed = "-changed";

    /// <summary>The version that the client started from.</summary>
    /// <param name="http">The request.</param>
    /// <param name="basedOn">The version; 0: it must not exist; null: whatever is in force.</param>
    /// <returns>Why the headers cannot be read, or null.</returns>
    public static Refusal? Read(HttpContext http, out int? basedOn)
    {
        basedOn = null;
        var match = http.Request.Headers.IfMatch.ToString();
        var none = http.Request.Headers.IfNoneMatch.ToString();
        if (none.Length > 0)
        {
            basedOn = 0;
            return none == "*" && match.Length == 0 ? null : Bad;
        }

        if (match is "" or "*")
        {
            return null;
        }

        if (match.Length > 2 && match[0] == '"' && match[^1] == '"'
            && int.TryParse(match.AsSpan(1, match.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            basedOn = version;
            return null;
        }

        return Bad;
    }

    /// <summary>The answer to a command that was sent with these headers: what changed meanwhile fails the precondition.</summary>
    public static Results<Ok<CommandDone>, ProblemHttpResult> ToResult(CommandReply reply, int? basedOn) =>
        basedOn is not null && reply.Refusals is [var refusal, ..] && refusal.Code.EndsWith(Changed, StringComparison.Ordinal)
            ? Problems.Of(StatusCodes.Status412PreconditionFailed, refusal.Code, refusal.Message)
            : reply.ToResult();

    private static Refusal Bad => new("invalid-precondition", "If-Match is the ETag that was read, such as \"3\"; If-None-Match is *; not both.", "If-Match");
}
