using ContactCenter.VonageApi.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>What Vonage did not do for us, as problem+json.</summary>
internal static class PlatformProblems
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Nothing is configured, or the number cannot be had: 409. It said no: 502. It could not be asked, or not now: 503.</summary>
    /// <param name="response">Gets <c>Retry-After</c>.</param>
    /// <param name="failure">What happened.</param>
    /// <param name="detail">What to tell; null for the failure's own message.</param>
    public static ProblemHttpResult Of(HttpResponse response, VonageFailure failure, string? detail = null)
    {
        var status = failure.Code switch
        {
            VonageCodes.NotConfigured or VonageCodes.MethodFailed => StatusCodes.Status409Conflict,
            VonageCodes.Refused or VonageCodes.NotFound or VonageCodes.Unexpected or VonageCodes.HostNotAllowed => StatusCodes.Status502BadGateway,
            _ => StatusCodes.Status503ServiceUnavailable,
        };
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            Problems.RetryAfter(response, failure.RetryAfter ?? Pause);
        }

        return Problems.Of(status, failure.Code, detail ?? failure.Message);
    }
}
