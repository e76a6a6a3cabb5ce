using System.Text.Json;
using ContactCenter.Domain;
using ContactCenter.Grains.Interfaces.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>Turns what was thrown into a problem that gives nothing of our inside away.</summary>
internal sealed partial class ApiExceptions(ILogger<ApiExceptions> log) : IExceptionHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = ProblemOf(exception);
        var (method, route) = (httpContext.Request.Method, RouteOf(httpContext));
        if (problem.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            LogUnavailable(method, route, exception.GetType().Name);
            Problems.RetryAfter(httpContext.Response, Pause);
        }
        else if (problem.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            LogBug(method, route, exception);
        }

        await problem.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>The problem for an exception.</summary>
    public static ProblemHttpResult ProblemOf(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest, InnerException: JsonException json } => Problems.Refused(RefusalOf(json)),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => Problems.Of(
            StatusCodes.Status400BadRequest, "invalid-request", "A parameter or the body is missing or has the wrong form; /api/docs shows the right one."),
        BadHttpRequestException bad => Problems.OfStatus(bad.StatusCode),
        GrainRestartingException => Problems.Of(
            StatusCodes.Status503ServiceUnavailable, GrainRestartingException.Code, "What you asked for is restarting; send the same request again, with the same Idempotency-Key."),
        OrleansException or TimeoutException or ObjectDisposedException or OperationCanceledException => Problems.Of(
            StatusCodes.Status503ServiceUnavailable, "unavailable", "The cluster cannot be reached in time; send the same request again, with the same Idempotency-Key."),
        _ => Problems.OfStatus(StatusCodes.Status500InternalServerError),
    };

    /// <summary>What is wrong with a JSON text, with the place and without its content.</summary>
    public static Refusal RefusalOf(JsonException exception) => exception.InnerException is JsonException || exception.Path is null
        ? new("not-json", $"The body is not JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.", exception.Path ?? "$")
        : new("invalid-field", "There is no such field here, or its value has the wrong type.", exception.Path);

    // Not the address: names and whole numbers stand in it, and line breaks may.
    private static string RouteOf(HttpContext http) =>
        ((http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText ?? "(no endpoint)";

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Route}: answered 503 after {Exception}")]
    private partial void LogUnavailable(string method, string route, string exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route}: unexpected failure")]
    private partial void LogBug(string method, string route, Exception exception);
}
