using System.Diagnostics;
using System.Text.Json;

namespace ContactCenter.Crash.Tests.Processes;

/// <summary>Runs the scripts that use npm packages: JSON in, JSON out.</summary>
internal static class NodeScripts
{
    private static readonly string[] Packages = ["jwt", "server-sdk"];
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(3);

    /// <summary>Sees to it that the packages of the lock file are there; skips the test where there is no Node.</summary>
    public static async Task Install()
    {
        Programs.Require("node");
        if (Packages.All(package => Directory.Exists(Path.Combine(Programs.NpmFolder, "node_modules", "@vonage", package))))
        {
            return;
        }

        await using var npm = ChildProcess.Start("npm ci", Programs.Require("npm"), ["ci"], workingDirectory: Programs.NpmFolder);
        Assert.True(await npm.Ended(InstallLimit) == 0, npm.Output);
    }

    /// <summary>Runs a script.</summary>
    public static async Task<JsonElement> Run(string script, object input)
    {
        var start = new ProcessStartInfo(Programs.Require("node"), [Path.Combine(Programs.NpmFolder, script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        try
        {
            await node.StandardInput.WriteAsync(JsonSerializer.Serialize(input));
            node.StandardInput.Close();
            var errors = node.StandardError.ReadToEndAsync();
            var output = await node.StandardOutput.ReadToEndAsync().WaitAsync(Readiness.Limit, TimeProvider.System);
            await node.WaitForExitAsync();
            Assert.True(node.ExitCode == 0, $"{script}: {await errors}");
            return JsonDocument.Parse(output).RootElement;
        }
        finally
        {
            node.Kill();
        }
    }
}
