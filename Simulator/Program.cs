using System.CommandLine;
using ContactCenter.Simulator.CommandLine;

var arguments = new SimulatorArguments();
var root = new RootCommand("A Vonage on one machine: calls the gateway as the platform does, and serves the platform's REST.");
arguments.AddTo(root);
root.SetAction(async (result, stop) =>
{
    try
    {
        return await ServeCommand.Run(arguments.Read(result), stop);
    }
    catch (FormatException e)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return ExitCodes.Usage;
    }
});
return await root.Parse(args).InvokeAsync();
