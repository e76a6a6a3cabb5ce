using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.People.Scenarios;

namespace ContactCenter.Simulator.Hosting;

/// <summary>Sees that a gateway is there, and asks of it what a scenario needs before anybody calls: the floor's agents and skills, then its own requests, then the floor's queues.</summary>
public static class ScenarioSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Does it.</summary>
    /// <param name="gateway">Base URL of the gateway.</param>
    /// <param name="scenario">Whose needs they are.</param>
    /// <param name="adminKey">Key of machine clients; null where the scenario asks for nothing.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="ScenarioException">Nobody is there, or a request was refused: one line that says which.</exception>
    public static async Task Do(Uri gateway, Scenario scenario, string? adminKey, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        using var http = new HttpClient { BaseAddress = gateway, Timeout = Patience };
        try
        {
            using var _ = await http.GetAsync(new Uri("/health/live", UriKind.Relative), stop);
        }
        catch (HttpRequestException e)
        {
            throw new ScenarioException($"No gateway answers at {gateway}: {e.Message} Start one (dotnet run --project Gateway), or name another with --gateway.", e);
        }

        foreach (var request in Skills(scenario).Concat(scenario.Floor.SelectMany(Employ)).Concat(scenario.Setup).Concat(scenario.Floor.Select(Assign)))
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

    private static IEnumerable<SetupRequest> Skills(Scenario scenario) => scenario.Floor.SelectMany(agent => agent.Skills.Keys).Distinct(StringComparer.Ordinal)
        .Select(skill => new SetupRequest("PUT", $"/api/v1/skills/{Uri.EscapeDataString(skill)}", null, $"floor, skill {skill}"));

    // Flows may name skills that are listed, and agents queues that there are.
    private static IEnumerable<SetupRequest> Employ(FloorAgent agent)
    {
        yield return new("PUT", $"/api/v1/users/{Uri.EscapeDataString(agent.Name)}", "{}", Place(agent));
        if (agent.Skills.Count > 0)
        {
            yield return Change(agent, new JsonObject { ["skills"] = Levels(agent.Skills) });
        }
    }

    private static SetupRequest Assign(FloorAgent agent) => Change(agent, new JsonObject { ["queues"] = Levels(agent.Queues) });

    private static SetupRequest Change(FloorAgent agent, JsonObject can) => new("PUT", $"/api/v1/agents/{Uri.EscapeDataString(agent.Name)}", can.ToJsonString(), Place(agent));

    private static string Place(FloorAgent agent) => $"floor, agent {agent.Name}";

    private static JsonObject Levels(IReadOnlyDictionary<string, int> levels)
    {
        var json = new JsonObject();
        foreach (var (name, level) in levels)
        {
            json[name] = level;
        }

        return json;
    }
}
