using ContactCenter.Grains.Interfaces.Common;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>From the outcome of a command to an answer.</summary>
internal static class CommandResults
{
    public static Results<Ok<CommandDone>, ProblemHttpResult> ToResult(this CommandReply reply) =>
        reply.IsDone ? TypedResults.Ok(new CommandDone(reply.Version)) : Problems.Refused(reply);
}
