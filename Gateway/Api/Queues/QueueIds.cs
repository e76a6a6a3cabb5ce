using ContactCenter.Gateway.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Queues;

/// <summary>Which ids queues may have.</summary>
internal static class QueueIds
{
    private const int MaxLength = 40;

    /// <summary>True for 1 to 40 characters of a-z, 0-9 and -.</summary>
    public static bool IsGood(string id) => id.Length is > 0 and <= MaxLength && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <summary>The id in the path is none.</summary>
    public static ProblemHttpResult Bad() => Problems.Of(
        StatusCodes.Status400BadRequest, "invalid-queue-id", $"A queue id is 1 to {MaxLength} characters of a-z, 0-9 and -.");

    /// <summary>There is no such queue.</summary>
    public static ProblemHttpResult Unknown() => Problems.NotFound("unknown-queue", "There is no queue of this id; PUT it to create it.");
}
