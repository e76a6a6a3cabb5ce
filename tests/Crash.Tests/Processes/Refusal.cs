namespace ContactCenter.Crash.Tests.Processes;

/// <summary>A program of a cluster that refuses to start.</summary>
internal static class Refusal
{
    /// <summary>The one line in which it says why.</summary>
    /// <param name="program">Silo or gateway.</param>
    /// <param name="settings">Its settings, as environment variables.</param>
    public static async Task<string> Of(string program, IReadOnlyDictionary<string, string> settings)
    {
        await using var started = WebProgram.Start("refused", program, Ports.Free(), new Dictionary<string, string>(settings)
        {
            ["ContactCenter__Mode"] = "Gateway",
            ["Orleans__Endpoints__AdvertisedIPAddress"] = "127.0.0.1",
            ["Orleans__Endpoints__SiloPort"] = settings.GetValueOrDefault("Orleans__Endpoints__SiloPort") ?? $"{Ports.Free()}",
            ["Orleans__Endpoints__GatewayPort"] = settings.GetValueOrDefault("Orleans__Endpoints__GatewayPort") ?? $"{Ports.Free()}",
        });
        var exitCode = await started.Process.Ended(Readiness.Limit);
        var output = started.Process.Output;
        Assert.True(exitCode == 1, $"exit code {exitCode}: {output}");
        Assert.DoesNotContain(PostgresServer.Password, output, StringComparison.Ordinal);
        var line = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        started.Process.IsShown = false;
        return line;
    }
}
