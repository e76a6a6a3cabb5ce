using System.ComponentModel;
using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Api.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContactCenter.Gateway.Api.Directories;

/// <summary><c>/api/v1/directory</c>: to whom an agent can give a call.</summary>
internal static class DirectoryApi
{
    private const int MaxLimit = 200;
    private const int StandardLimit = 50;
    private const int MaxSearch = 128;

    public static void AddDirectoryApi(this IServiceCollection services) => services.AddSingleton<CenterDirectory>();

    public static void MapDirectoryApi(this RouteGroupBuilder v1) => v1.MapGet("/directory", Find).ForAgents().WithTags("Directory").Problems(400);

    /// <summary>To whom a call can be given: colleagues by name with whether they are ready, and queues by title. About a second old.</summary>
    internal static async Task<Results<Ok<DirectoryView>, ProblemHttpResult>> Find(
        [FromQuery, Description("Part of a name, a title or an id, at most 128 characters; all when left out.")] string? search,
        [FromQuery, Description("Most of each kind, 1 to 200; 50 when left out.")] int? limit,
        HttpContext http,
        CenterDirectory directory,
        CancellationToken stop)
    {
        if (limit is < 1 or > MaxLimit)
        {
            return Problems.Refused(new Refusal("invalid-limit", $"limit is 1 to {MaxLimit}.", "limit"));
        }

        if (search?.Length > MaxSearch)
        {
            return Problems.Refused(new Refusal("invalid-search", $"search has at most {MaxSearch} characters.", "search"));
        }

        return TypedResults.Ok((await directory.Read(stop)).Find(search?.Trim() ?? "", limit ?? StandardLimit, Caller.Of(http).Agent));
    }
}
