using System.Text;
using ContactCenter.Simulator.People.Scenarios;

namespace ContactCenter.Simulator.CommandLine;

/// <summary>Sees that a gateway is there, and asks of it what a scenario needs.</summary>
internal static class GatewaySetup
{
    /// <summary>Does it.</summary>
    /// <exception cref="ScenarioException">Nobody is there, or a request was refused: one line that says which.</exception>
    public static async Task Do(Uri gateway, IReadOnlyList<SetupRequest> requests, string? adminKey, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = gateway, Timeout = TimeSpan.FromSeconds(20) };
        try
        {
            using var _ = await http.GetAsync(new Uri("/health/live", UriKind.Relative), stop);
        }
        catch (HttpRequestException e)
        {
            throw new ScenarioException($"No gateway answers at {gateway}: {e.Message} Start one (dotnet run --project Gateway), or name another with --gateway.", e);
        }

        foreach (var request in requests)
        {
            using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Path);
            message.Headers.Add("X-Api-Key", adminKey ?? throw new ScenarioException($"{request.Place}: the setup needs the gateway's admin key; give --admin-key or ADMIN_KEY."));
            if (request.Body is { } body)
            {
                message.Content = new StringContent(body, Encoding.UTF8, "application/json");
            }

            using var answer = await http.SendAsync(message, stop);
            if (!answer.IsSuccessStatusCode)
            {
                throw new ScenarioException($"{request.Place}: {request.Method} {request.Path} was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(stop)}");
            }
        }
    }
}
