namespace ContactCenter.Crash.Tests.Processes;

/// <summary>The silo's commands for the schema of its database.</summary>
internal static class DatabaseCommand
{
    /// <summary>Runs one to its end.</summary>
    public static async Task<(int ExitCode, string Output)> Run(string action, IReadOnlyDictionary<string, string> settings)
    {
        await using var command = ChildProcess.Start($"database {action}", Programs.Dotnet, [Programs.Silo, "database", action], settings);
        var exitCode = await command.Ended(Readiness.Limit);
        command.IsShown = false;
        return (exitCode, command.Output.Trim());
    }

    /// <summary>Runs one that has to succeed; what it said.</summary>
    public static async Task<string> Succeeds(string action, IReadOnlyDictionary<string, string> settings)
    {
        var (exitCode, output) = await Run(action, settings);
        Assert.True(exitCode == 0, output);
        return output;
    }
}
