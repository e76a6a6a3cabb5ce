using System.Globalization;
using System.Text.Json;

namespace ContactCenter.Simulator.Time;

/// <summary>Drives a gateway that runs with <c>ContactCenter:Clock=Driven</c>: <c>POST {gateway}/dev/clock</c>.</summary>
/// <param name="http">Client whose time-out bounds one step.</param>
/// <param name="gateway">Base URL of the gateway.</param>
public sealed class HttpGatewayClock(HttpClient http, Uri gateway) : IGatewayClock
{
    private readonly Uri _url = new(gateway, "/dev/clock");

    /// <inheritdoc/>
    /// <exception cref="GatewayClockException">The gateway is out of reach, or does not let its clock be driven.</exception>
    public async Task<DateTimeOffset?> AdvanceTo(DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(_url, new { now = Text(now) }, cancel);
            if (!answer.IsSuccessStatusCode)
            {
                throw new GatewayClockException(
                    $"POST {_url} answered {(int)answer.StatusCode}: start the gateway with ContactCenter:Clock=Driven in the Development environment, or leave out --driven.");
            }

            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
            return body.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.String ? next.GetDateTimeOffset() : null;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or FormatException or InvalidOperationException)
        {
            throw new GatewayClockException($"POST {_url}: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new GatewayClockException($"POST {_url}: no answer within {http.Timeout.TotalSeconds:0} s.", e);
        }
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
