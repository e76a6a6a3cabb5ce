using System.CommandLine;
using System.CommandLine.Parsing;
using ContactCenter.Simulator.Hosting;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.CommandLine;

/// <summary>The options that every command takes, and the simulator that they describe.</summary>
internal sealed class SimulatorArguments
{
    private readonly Option<Uri> _gateway = new("--gateway")
    {
        Description = "Base URL of the gateway under test",
        DefaultValueFactory = _ => new Uri("http://localhost:8080"),
        CustomParser = argument => ReadUrl(argument),
    };

    private readonly Option<string> _url = new("--url") { Description = "Where REST and the page listen", DefaultValueFactory = _ => "http://127.0.0.1:8090" };
    private readonly Option<Uri?> _published = new("--published")
    {
        Description = "In a container: base URL of the gateway as browsers of this machine know it. The page then serves private addresses, as a published port has one, and Jane and Joe are logged in",
        CustomParser = argument => ReadUrl(argument),
    };

    private readonly Option<int> _seed = new("--seed") { Description = "Makes the run: ids, people and nuisances", DefaultValueFactory = _ => 1 };
    private readonly Option<Nuisances> _nuisances = new("--nuisances")
    {
        Description = $"What goes wrong on purpose: none, all, or name=rate with {string.Join(", ", Nuisances.Names)}",
        DefaultValueFactory = _ => Nuisances.None,
        CustomParser = ReadNuisances,
    };

    private readonly Option<string[]> _doubts = new("--doubt") { Description = $"Sets what the sources do not settle, as name=value: {string.Join(", ", DoubtSwitches.Names)}" };
    private readonly Option<string> _secret = new("--signature-secret")
    {
        Description = "Signs webhooks",
        DefaultValueFactory = _ => new SimulatorOptions().SignatureSecret,
    };

    private readonly Option<bool> _unlimited = new("--no-limits") { Description = "Lifts 3 new legs and 15 other requests a second" };

    private readonly Option<bool> _demo = new("--demo") { Description = "Starts the gateway of this repository too, and logs Jane and Joe in" };
    private readonly Option<string?> _data = new("--data") { Description = "Where the gateway of --demo keeps its state; data/demo of the repository unless said" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_gateway, _url, _published, _seed, _nuisances, _doubts, _secret, _unlimited, _demo, _data])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether the gateway is to be started too.</summary>
    public bool IsDemo(ParseResult result) => result.GetValue(_demo);

    /// <summary>Where that gateway keeps its state; null for the default.</summary>
    public string? DemoData(ParseResult result) => result.GetValue(_data);

    /// <summary>
    /// What was asked for, for people who play: without <c>--seed</c> every run is another one, because a gateway keeps what it knows of
    /// legs, and their ids must not come again.
    /// </summary>
    /// <exception cref="FormatException">As <see cref="Read"/>.</exception>
    public SimulatorOptions ReadLive(ParseResult result) =>
        result.GetResult(_seed) is null or { Implicit: true } ? Read(result) with { Seed = Random.Shared.Next() } : Read(result);

    /// <summary>What was asked for.</summary>
    /// <exception cref="FormatException">A doubt that is none; the message says which there are.</exception>
    public SimulatorOptions Read(ParseResult result)
    {
        var options = new SimulatorOptions
        {
            Gateway = result.GetValue(_gateway)!,
            Url = result.GetValue(_url)!,
            Published = result.GetValue(_published),
            Seed = result.GetValue(_seed),
            Nuisances = result.GetValue(_nuisances)!,
            Doubts = DoubtSwitches.Read(result.GetValue(_doubts) ?? []),
            SignatureSecret = result.GetValue(_secret)!,
        };
        return result.GetValue(_unlimited) ? options with { LegsPerSecond = 0, RequestsPerSecond = 0 } : options;
    }

    private static Uri? ReadUrl(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        argument.AddError($"'{text}' is no http or https URL; write one such as http://localhost:8080.");
        return null;
    }

    private static Nuisances? ReadNuisances(ArgumentResult argument)
    {
        try
        {
            return Nuisances.Parse(argument.Tokens[0].Value);
        }
        catch (FormatException e)
        {
            argument.AddError(e.Message);
            return null;
        }
    }
}
