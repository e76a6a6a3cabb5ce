using System.Globalization;
using System.Text.Json;

namespace ContactCenter.Simulator.Time;

/// <summary>Drives a gateway that runs with <c>ContactCenter:Clock=Driven</c>: <c>/dev/clock</c>.</summary>
/// <param name="http">Client whose time-out bounds one step.</param>
/// <param name="gateway">Base URL of the gateway.</param>
public sealed class HttpGatewayClock(HttpClient http, Uri gateway) : IGatewayClock
{
    private readonly Uri _url = new(gateway, "/dev/clock");

    /// <summary>Where the gateway's time stands: a run can begin then or later, never before.</summary>
    /// <exception cref="GatewayClockException">The gateway is out of reach, or does not let its clock be driven.</exception>
    public async Task<DateTimeOffset> Read(CancellationToken cancel) =>
        (await Ask(new(HttpMethod.Get, _url), cancel)).GetProperty("now").GetDateTimeOffset();

    /// <inheritdoc/>
    /// <exception cref="GatewayClockException">The gateway is out of reach, or does not let its clock be driven.</exception>
    public async Task<DateTimeOffset?> AdvanceTo(DateTimeOffset now, CancellationToken cancel)
    {
        var reading = await Ask(new(HttpMethod.Post, _url) { Content = JsonContent.Create(new { now = Text(now) }) }, cancel);
        return reading.GetProperty("next") is { ValueKind: JsonValueKind.String } next ? next.GetDateTimeOffset() : null;
    }

    private async Task<JsonElement> Ask(HttpRequestMessage request, CancellationToken cancel)
    {
        var what = $"{request.Method} {_url}";
        try
        {
            using (request)
            {
                using var answer = await http.SendAsync(request, cancel);
                var body = await answer.Content.ReadAsStringAsync(cancel);
                if (!answer.IsSuccessStatusCode)
                {
                    throw new GatewayClockException($"{what} answered {(int)answer.StatusCode}: {Detail(body)
                        ?? "start the gateway with ContactCenter:Clock=Driven in the Development environment, or leave out --driven."}");
                }

                var reading = JsonSerializer.Deserialize<JsonElement>(body);
                return reading.ValueKind == JsonValueKind.Object && reading.TryGetProperty("now", out _) && reading.TryGetProperty("next", out _)
                    ? reading
                    : throw new JsonException("the answer has no 'now' and 'next'.");
            }
        }
        catch (Exception e) when (e is HttpRequestException or JsonException)
        {
            throw new GatewayClockException($"{what}: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new GatewayClockException($"{what}: no answer within {http.Timeout.TotalSeconds:0} s.", e);
        }
    }

    // A gateway that is driven says itself what is wrong.
    private static string? Detail(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body) is { ValueKind: JsonValueKind.Object } problem && problem.TryGetProperty("detail", out var detail)
                ? detail.ToString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
