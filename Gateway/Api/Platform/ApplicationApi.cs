using ContactCenter.Domain;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.VonageApi.Applications;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary><c>/api/v1/platform/application</c>: our application at Vonage. Every command may be sent again.</summary>
internal static class ApplicationApi
{
    private const int LongestName = 100;

    public static void MapApplicationApi(this RouteGroupBuilder platform)
    {
        platform.MapGet("/application", Get);
        platform.MapPost("/application", Create).Problems(400, 409, 413, 415, 502);
        platform.MapPut("/application", Adopt).Problems(400, 404, 409, 413, 415, 502);
    }

    /// <summary>The application in force, and what at Vonage is not as we need it; no secrets.</summary>
    internal static async Task<Ok<ApplicationView>> Get(HttpContext http, ApplicationServices services)
    {
        var (origin, id) = await services.InForce();
        if (services.SettingsFor(http.Request) is not { } settings)
        {
            return TypedResults.Ok(new ApplicationView(origin, id, null, null, null, [], new ApiError(ApplicationServices.NoPublicUrl, ApplicationServices.NoPublicUrlText, null)));
        }

        var read = await services.Platform.Read(id, http.RequestAborted);
        return TypedResults.Ok(read.IsOk
            ? View(origin, read.Value, settings)
            : new ApplicationView(origin, id, null, null, null, [], new ApiError(read.Failure.Code, read.Failure.Message, null)));
    }

    /// <summary>
    /// Makes an application at Vonage: voice and in-app voice, signed webhooks, everything by POST. Its private key is made here and stays here. Made before
    /// already, it is set right.
    /// </summary>
    internal static async Task<Results<Ok<ApplicationView>, ProblemHttpResult>> Create(NewApplication? body, HttpContext http, ApplicationServices services)
    {
        var (origin, _) = await services.InForce();
        if (origin is "configured" or "adopted")
        {
            return Problems.Of(StatusCodes.Status409Conflict, "application-exists", $"An application is {origin} already; PUT sets its URLs.");
        }

        var name = body?.Name?.Trim();
        if (name is { Length: 0 or > LongestName })
        {
            return Problems.Refused(new Refusal("invalid-name", $"A name has 1 to {LongestName} characters.", "$.name"));
        }

        return BadRegion(body?.Region) is { } bad ? Problems.Refused(bad)
            : services.SettingsFor(http.Request) is not { } settings ? NoPublicUrl()
            : Answer(http, "created", settings, await services.Platform.Create(settings with { Name = name, Region = body?.Region }, http.RequestAborted));
    }

    /// <summary>
    /// Takes an application of the account over, with its id and private key, and sets its URLs; without a body sets right the one in force. Everything
    /// else of the application stays as it is.
    /// </summary>
    internal static async Task<Results<Ok<ApplicationView>, ProblemHttpResult>> Adopt(ApplicationAdoption? body, HttpContext http, ApplicationServices services)
    {
        if (BadRegion(body?.Region) is { } bad)
        {
            return Problems.Refused(bad);
        }

        if (services.SettingsFor(http.Request) is not { } urls)
        {
            return NoPublicUrl();
        }

        var settings = urls with { Region = body?.Region };
        var (origin, id) = await services.InForce();
        if (body is null or { ApplicationId: null, PrivateKey: null })
        {
            return origin == "local" && !services.Vonage.Value.HasOwnPlatform
                ? Problems.Of(StatusCodes.Status409Conflict, "no-application", "There is no application yet; POST makes one, or give applicationId and privateKey.")
                : Answer(http, origin, settings, await services.Platform.SetRight(id, settings, http.RequestAborted));
        }

        if (origin == "configured")
        {
            return Problems.Of(StatusCodes.Status409Conflict, "application-configured", "Vonage:ApplicationId of the configuration names the application; change it there.");
        }

        return Parse(body, out var keys) is { } wrong ? Problems.Refused(wrong)
            : Answer(http, "adopted", settings, await services.Platform.Adopt(keys!, settings, http.RequestAborted));
    }

    private static Refusal? Parse(ApplicationAdoption body, out ApplicationKeys? keys)
    {
        keys = null;
        if (!Guid.TryParse(body.ApplicationId, out var id))
        {
            return new("invalid-application-id", "applicationId is a UUID, as the dashboard shows it (the API key is another thing).", "$.applicationId");
        }

        try
        {
            keys = ApplicationKeys.Parse(id.ToString(), body.PrivateKey ?? "");
            return null;
        }
        catch (FormatException e)
        {
            return new("invalid-private-key", e.Message, "$.privateKey");
        }
    }

    private static Results<Ok<ApplicationView>, ProblemHttpResult> Answer(HttpContext http, string origin, ApplicationSettings settings, VonageResult<VonageApplication> result) =>
        result is { IsOk: true, Value: var application } ? TypedResults.Ok(View(origin, application, settings))
        : result.Failure!.Code switch
        {
            VonageCodes.NotFound => Problems.NotFound("unknown-application", "The account has no application of this id."),
            PlatformApplications.KeyMismatch => Problems.Refused(new Refusal(result.Failure.Code, result.Failure.Message, "$.privateKey")),
            _ => PlatformProblems.Of(http.Response, result.Failure),
        };

    private static ApplicationView View(string origin, VonageApplication application, ApplicationSettings settings)
    {
        var differences = application.Differences(settings);
        return new(origin, application.Id, application.Name, application.Region, differences.IsEmpty, differences, null);
    }

    private static Refusal? BadRegion(string? region) => region is null || VonageRegions.All.Contains(region)
        ? null
        : new("invalid-region", $"region is one of {string.Join(", ", VonageRegions.All)}.", "$.region");

    private static ProblemHttpResult NoPublicUrl() => Problems.Of(StatusCodes.Status409Conflict, ApplicationServices.NoPublicUrl, ApplicationServices.NoPublicUrlText);
}
