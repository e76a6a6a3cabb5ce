using System.Net;
using System.Net.Http.Headers;

namespace ContactCenter.VonageApi.Http;

/// <summary>What came back, read to its end.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Host">Host that answered.</param>
/// <param name="Body">Body; empty for none.</param>
/// <param name="RetryAfter">Header <c>Retry-After</c>.</param>
/// <param name="TraceId">Header <c>x-nexmo-trace-id</c>, which the platform's support asks for.</param>
internal sealed record VonageAnswer(HttpStatusCode Status, string Host, byte[] Body, RetryConditionHeaderValue? RetryAfter, string? TraceId)
{
    private const string TraceHeader = "x-nexmo-trace-id";
    private const int LongestTrace = 64;

    /// <summary>True for 2xx.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Reads a response.</summary>
    public static async Task<VonageAnswer> Read(HttpResponseMessage response, Uri url, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var trace = response.Headers.TryGetValues(TraceHeader, out var values) ? values.FirstOrDefault() : null;
        return new(
            response.StatusCode, url.Host, body, response.Headers.RetryAfter,
            trace is { Length: > 0 and <= LongestTrace } && trace.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? trace : null);
    }
}
