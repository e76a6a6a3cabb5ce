using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ContactCenter.Bench.Load;

/// <summary>Load from a process of its own: <c>wrk</c> with a script.</summary>
internal static partial class Wrk
{
    private static int _runs;

    public static async Task<WrkResult> Run(string url, string script, int seconds, int connections, params string[] further) =>
        Read(await Output(url, script, seconds, connections, further));

    /// <summary>What <c>wrk</c> printed, the script's own words included.</summary>
    public static async Task<string> Output(string url, string script, int seconds, int connections, params string[] further)
    {
        var info = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        string[] args =
        [
            "-t1", $"-c{connections}", $"-d{seconds}s", "--latency", "-s", Path.Combine(AppContext.BaseDirectory, "Load", script), url,
            "--", $"{Environment.ProcessId}-{Interlocked.Increment(ref _runs)}", .. further,
        ];
        foreach (var arg in args)
        {
            info.ArgumentList.Add(arg);
        }

        using var process = Process.Start(info) ?? throw new InvalidOperationException("wrk did not start; install it (Debian: apt-get install wrk)");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    /// <summary>The figures in the output.</summary>
    public static WrkResult Read(string output) => new(
            double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture),
            Milliseconds(Median().Match(output)),
            Milliseconds(NinetyNine().Match(output)),
            Failures().Match(output) is { Success: true } failed ? int.Parse(failed.Groups[1].Value, CultureInfo.InvariantCulture) : 0);

    private static double Milliseconds(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * match.Groups[2].Value switch
    {
        "us" => 0.001,
        "ms" => 1,
        "s" => 1000,
        var unit => throw new FormatException($"wrk printed a latency in '{unit}'"),
    };

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Median();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex NinetyNine();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Failures();
}
