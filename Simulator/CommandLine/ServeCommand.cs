using ContactCenter.Simulator.Hosting;

namespace ContactCenter.Simulator.CommandLine;

/// <summary>Serves REST and the page until it is stopped.</summary>
internal static class ServeCommand
{
    public static async Task<int> Run(SimulatorOptions options, CancellationToken stop)
    {
        await using var simulator = SimulatorHost.Create(options, TimeProvider.System);
        try
        {
            await simulator.Start();
            if (options.Published is not null)
            {
                await simulator.LogInUsers();
            }
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync($"Not started: {e.Message.ReplaceLineEndings(" ")}");
            return ExitCodes.Usage;
        }

        Console.WriteLine($"""
            The simulated Vonage listens on {simulator.Url}
              gateway under test  {options.Gateway}
              number to dial      {string.Join(", ", options.Numbers)}
              for the gateway     Vonage:ApiBaseUrl={simulator.Url} Vonage:RestBaseUrl={simulator.Url}
            Stop it with Ctrl-C.
            """);
        await Task.WhenAny(simulator.Loop.Completion, Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop));
        if (simulator.Loop.Completion.IsFaulted)
        {
            await simulator.Loop.Completion;
        }

        return ExitCodes.Good;
    }
}
