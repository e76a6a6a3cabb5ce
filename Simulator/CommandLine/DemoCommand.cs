using ContactCenter.Simulator.Demo;
using ContactCenter.Simulator.Hosting;

namespace ContactCenter.Simulator.CommandLine;

/// <summary>The simulator and the gateway together, until either is stopped.</summary>
internal static class DemoCommand
{
    public static async Task<int> Run(SimulatorOptions options, string? data, CancellationToken stop)
    {
        try
        {
            await using var demo = await RunningDemo.Start(options, data is null ? null : Path.GetFullPath(data), TimeProvider.System, stop);
            Console.WriteLine($"""

                The contact center is open. Call it, and be its agents:
                  {demo.Simulator.Url.AbsoluteUri.TrimEnd('/')}/
                The center's own API, to look at calls and flows:
                  {options.Gateway.AbsoluteUri.TrimEnd('/')}/api/docs     (header X-Api-Key: {RunningDemo.AdminKey})
                State is kept in {demo.DataDirectory}. Ctrl-C ends both.
                """);
            await demo.Ended(stop);
            return ExitCodes.Good;
        }
        catch (Exception e) when (e is DemoException or IOException)
        {
            await Console.Error.WriteLineAsync($"The demo does not run. {e.Message}");
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCodes.Good;
        }
    }
}
