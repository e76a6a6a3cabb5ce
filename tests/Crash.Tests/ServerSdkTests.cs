using System.Text.Json;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>The simulator as a process of its own, driven by Vonage's own server library.</summary>
public sealed class ServerSdkTests
{
    // As the simulator ships.
    private const string ApiKey = "5imu1at0";
    private const string ApiSecret = "simulated-secret";

    [Fact]
    public async Task Vonages_own_server_library_makes_an_application_rents_a_number_and_runs_a_call_on_the_simulator()
    {
        await NodeScripts.Install();
        var url = $"http://127.0.0.1:{Ports.Free()}";
        await using var simulator = ChildProcess.Start("simulator", Programs.Dotnet, [Programs.Simulator, "--url", url, "--no-limits"]);
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        await Readiness.Of("simulator", simulator, async () =>
        {
            try
            {
                return (await http.GetAsync("/ips-v4")).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });

        var said = await NodeScripts.Run("server-sdk.mjs", new { url, apiKey = ApiKey, apiSecret = ApiSecret });

        Assert.Equal("-----BEGIN PRIVATE KEY-----", Text(said, "privateKey"));
        Assert.Equal("https://calls.example.com/answer", Text(said, "answerUrl"));
        Assert.Equal(2, said.GetProperty("applications").GetInt32());
        Assert.Equal((1, 1), (said.GetProperty("users").GetInt32(), said.GetProperty("listed").GetInt32()));
        Assert.Equal(3, said.GetProperty("found").GetInt32());
        Assert.True(said.GetProperty("owned").GetBoolean());
        Assert.Equal(99.1, said.GetProperty("balance").GetDouble(), 2);
        Assert.StartsWith("USR-", Text(said, "user"), StringComparison.Ordinal);
        Assert.Equal(("started", "answered", "completed"), (Text(said, "call"), Text(said, "status"), Text(said, "ended")));
        Assert.Equal("Talk started", Text(said, "talk"));
        Assert.Equal(404, said.GetProperty("again").GetInt32());
        simulator.IsShown = false;
    }

    private static string Text(JsonElement said, string name) => said.GetProperty(name).GetString() ?? "";
}
