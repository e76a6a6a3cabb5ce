using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.Agents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ContactCenter.Gateway.Api.SignIn;

/// <summary><c>/api/jwt</c>: tokens for the client apps of the use case, unchanged.</summary>
internal static class JwtApi
{
    public static void AddAgentSignIn(this IServiceCollection services)
    {
        services.AddOptions<AgentsOptions>().BindConfiguration(AgentsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AgentsOptions>, AgentsOptionsValidator>();
        services.AddSingleton<MobileKeySignIn>();
        services.AddKeyedSingleton<IAgentSignIn>(MobileKeySignIn.Name, (s, _) => s.GetRequiredService<MobileKeySignIn>());
        services.AddKeyedSingleton<IAgentSignIn, PinSignIn>(PinSignIn.Name);
        services.AddSingleton(s => s.GetRequiredKeyedService<IAgentSignIn>(s.GetRequiredService<IOptions<AgentsOptions>>().Value.SignIn));
        services.AddTransient<AgentTokens>();
        services.AddTransient<AvailableOnSignIn>();
    }

    public static void MapJwtApi(this IEndpointRouteBuilder api) => api.MapPost("/jwt", SignIn)
        .WithTags("Sign-in")
        .Accepts<JwtRequest>("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
        .Problems(400, 401, 404, 413, 415, 429, 502, 503);

    /// <summary>Issues a token for the Client SDK to who knows the shared key, and creates the user where there is none.</summary>
    internal static async Task<Results<Ok<JwtResponse>, ProblemHttpResult>> SignIn(
        HttpContext http, IAgentSignIn signIn, AgentTokens tokens, IOptions<AgentsOptions> options, AttemptLimiter limiter, IGrainFactory grains, AvailableOnSignIn available)
    {
        if (limiter.SignIn(http.Connection.RemoteIpAddress) is { } wait)
        {
            return Problems.TooManyRequests(http.Response, wait);
        }

        if (await SignInReader.Read(http.Request, http.RequestAborted) is not { } read)
        {
            return Problems.UnsupportedMediaType();
        }

        if (read is not { IsOk: true, Value: var attempt })
        {
            return Problems.Refused(read.Refusals);
        }

        if (await signIn.Check(attempt, http.RequestAborted) is { } denial)
        {
            return Denied(http.Response, denial);
        }

        if (!options.Value.CreateOnSignIn && await grains.GetGrain<IAgentGrain>(attempt.UserName).View() is null)
        {
            return Problems.NotFound("unknown-user", "There is no agent of this name; an administrator has to create it (PUT /api/v1/users), or Agents:CreateOnSignIn has to be true.");
        }

        var issued = await tokens.Issue(attempt.UserName, attempt.ExpiresAt, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        if (issued.IsOk)
        {
            await available.Tell(issued.Value);
        }

        return issued.IsOk ? TypedResults.Ok(JwtResponse.Of(issued.Value)) : PlatformProblems.Of(http.Response, issued.Failure, "Vonage did not let us see to this user; the log says why.");
    }

    private static ProblemHttpResult Denied(HttpResponse response, SignInDenial denial)
    {
        if (denial.Wait is { } wait)
        {
            Problems.RetryAfter(response, wait);
            return Problems.Of(StatusCodes.Status429TooManyRequests, denial.Why.Code, denial.Why.Message);
        }

        return denial.Why.Path is null ? Problems.Of(StatusCodes.Status401Unauthorized, denial.Why.Code, denial.Why.Message) : Problems.Refused(denial.Why);
    }
}
