using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.Directories;
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

    /// <summary>Refuses queues that there are not, each with its path.</summary>
    /// <param name="grains">To ask the directory.</param>
    /// <param name="ids">Ids; null: none were given.</param>
    /// <param name="path">Path of the object whose names they are.</param>
    public static ValueTask<IReadOnlyList<Refusal>> Unknown(IGrainFactory grains, IEnumerable<string>? ids, string path) => ListedNames.Unknown(
        grains, DirectoryKind.Queues, ids, IsGood, new("unknown-queue", "There is no queue of this id; PUT /api/v1/queues/{id} creates it.", path));

    /// <summary>There is no such queue.</summary>
    public static ProblemHttpResult Unknown() => Problems.NotFound("unknown-queue", "There is no queue of this id; PUT it to create it.");
}
