using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.VonageApi.Account;
using ContactCenter.VonageApi.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary><c>/api/v1/platform</c>: what is at Vonage, as Vonage tells it.</summary>
internal static class PlatformApi
{
    public static void AddPlatformApi(this IServiceCollection services)
    {
        services.AddTransient<PlatformApplications>();
        services.AddTransient<ApplicationServices>();
        services.AddTransient<PlatformNumbers>();
    }

    public static void MapPlatformApi(this RouteGroupBuilder v1)
    {
        var platform = v1.MapGroup("/platform").WithTags("Platform");
        platform.MapGet("/balance", Balance).Problems(409, 502);
        platform.MapGet("/users", Users).Problems(400, 409, 502);
        platform.MapGet("/numbers", Numbers).Problems(400, 409, 502);
        platform.MapApplicationApi();
        platform.MapKeyDownloads();
        platform.MapReset();
    }

    /// <summary>What is left in the account, in EUR.</summary>
    internal static async Task<Results<Ok<AccountBalance>, ProblemHttpResult>> Balance(HttpContext http, VonageAccountClient account)
    {
        var balance = await account.GetBalance(http.RequestAborted);
        return balance.IsOk ? TypedResults.Ok(balance.Value) : PlatformProblems.Of(http.Response, balance.Failure);
    }

    /// <summary>Users of the application who were made elsewhere: no agent here has their name. A page may hold fewer than asked for while <c>next</c> says that there are more.</summary>
    internal static async Task<Results<Ok<Page<PlatformUser>>, ProblemHttpResult>> Users(
        [AsParameters] PageRequest page, HttpContext http, VonageUsersClient platform, IGrainFactory grains)
    {
        if (page.Check(out var cursor) is { } bad)
        {
            return Problems.Refused(bad);
        }

        var read = await platform.List(page.Count, cursor, http.RequestAborted);
        if (!read.IsOk)
        {
            return PlatformProblems.Of(http.Response, read.Failure);
        }

        var known = await Task.WhenAll(read.Value.Users.Select(user => grains.GetGrain<IAgentGrain>(user.Name).UserId().AsTask()));
        return TypedResults.Ok(new Page<PlatformUser>(
            [.. read.Value.Users.Where((_, i) => known[i] is null).Select(user => new PlatformUser(user.Id, user.Name, user.DisplayName))],
            read.Value.NextCursor is { } next ? PageRequest.CursorOf(next) : null));
    }

    /// <summary>All numbers of the account, with what keeps calls to them from reaching us.</summary>
    internal static async Task<Results<Ok<Page<PlatformNumber>>, ProblemHttpResult>> Numbers([AsParameters] PageRequest page, HttpContext http, PlatformNumbers numbers)
    {
        if (page.Check(out var position) is { } bad)
        {
            return Problems.Refused(bad);
        }

        if (!NumberPosition.TryRead(position, page.Count, out var at))
        {
            return Problems.Refused(PageRequest.BadCursor);
        }

        var read = await numbers.List(at, http.RequestAborted);
        return read.IsOk ? TypedResults.Ok(read.Value) : PlatformProblems.Of(http.Response, read.Failure);
    }
}
