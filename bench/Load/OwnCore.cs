using System.Diagnostics;

namespace ContactCenter.Bench.Load;

/// <summary>
/// Runs a bench on the second core and its servers on the first, so that who makes the load takes nothing from who bears it. Without that as much as can be
/// offered is what the load leaves of the machine. Needs two cores and <c>taskset</c> (Debian: util-linux).
/// </summary>
internal static class OwnCore
{
    private const string Mark = "--on-own-core";

    /// <summary>What starts a server on the core of servers; the program and its arguments follow.</summary>
    public static IReadOnlyList<string> OfServers { get; } = ["taskset", "-c", "0"];

    /// <summary>Runs <paramref name="run"/> in a process that has the second core only; its exit code.</summary>
    public static async Task<int> Run(string[] args, Func<Task<int>> run)
    {
        if (args.Contains(Mark))
        {
            return await run();
        }

        using var again = Process.Start("taskset", ["-c", "1", "dotnet", typeof(OwnCore).Assembly.Location, .. args, Mark]);
        await again.WaitForExitAsync();
        return again.ExitCode;
    }
}
