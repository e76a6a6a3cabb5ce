using System.Text.Json;

namespace ContactCenter.VonageApi.Results;

/// <summary>Turns the platform's many shapes of errors into failures (facts §4.2, §4.3, §4.8).</summary>
internal static class VonageProblem
{
    private const int LongestDetail = 200;

    /// <summary>A failure for an answer outside 2xx.</summary>
    public static VonageFailure Of(HttpResponseMessage response, string what, string? detail, TimeProvider clock)
    {
        var status = response.StatusCode;
        var (code, advice) = (int)status switch
        {
            401 or 403 => ("vonage-unauthorized", "check Vonage:ApplicationId and the private key, and that this machine's clock is right"),
            429 => ("vonage-throttled", "wait before the next request"),
            >= 500 => ("vonage-unavailable", "try again later"),
            _ => ("vonage-refused", "the request has to change before it is sent again"),
        };
        var host = response.RequestMessage?.RequestUri?.Host ?? "the platform";
        return new VonageFailure(code, $"{what}: {host} answered {(int)status}{(detail is null ? "" : $" ({detail})")}; {advice}.", status, RetryAfter(response, clock), detail);
    }

    /// <summary>A failure without an answer.</summary>
    public static VonageFailure Unreachable(Uri baseUrl, string what, Exception cause) =>
        new("vonage-unreachable", $"{what}: no answer from {baseUrl.Host} ({cause.GetType().Name}); check the network and Vonage:ApiBaseUrl, then try again.");

    /// <summary>The platform's code, else its title, of a problem body; null when there is neither.</summary>
    public static string? Detail(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Text(document.RootElement, "code") ?? TypeSuffix(document.RootElement) ?? Text(document.RootElement, "title") ?? Text(document.RootElement, "error_title")
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? TypeSuffix(JsonElement root) =>
        Text(root, "type") is { } type && type.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 && at + 1 < type.Length ? type[(at + 1)..] : null;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text[..Math.Min(text.Length, LongestDetail)]
            : null;

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - clock.GetUtcNow() is var wait => wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
