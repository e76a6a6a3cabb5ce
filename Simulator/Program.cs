using System.CommandLine;
using ContactCenter.Simulator.CommandLine;

var arguments = new SimulatorArguments();
var root = new RootCommand("A Vonage on one machine: calls the gateway as the platform does, and serves the platform's REST.");
arguments.AddTo(root);
root.Subcommands.Add(new RunCommand().Build(arguments));
root.SetAction(async (result, stop) =>
{
    try
    {
        var options = arguments.ReadLive(result);
        return await (arguments.IsDemo(result) ? DemoCommand.Run(options, arguments.DemoData(result), stop) : ServeCommand.Run(options, stop));
    }
    catch (FormatException e)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return ExitCodes.Usage;
    }
});

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    return ExitCodes.Usage;
}

// Ctrl-C first lets calls, the gateway of a demo and the verdict come to their end.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
