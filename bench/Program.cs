using BenchmarkDotNet.Running;
using ContactCenter.Bench.Faces;
using ContactCenter.Bench.Floor;
using ContactCenter.Bench.Load;
using ContactCenter.Bench.Matching;
using ContactCenter.Bench.Overload;
using ContactCenter.Bench.Reports;
using ContactCenter.Bench.Silos;

return args switch
{
    ["load", ..] => await LoadRun.Run(args.Contains("--quick")),
    ["core", ..] => await OwnCore.Run(args, () => CoreRun.Run(args.Contains("--quick"))),
    ["overload", ..] => await OwnCore.Run(args, () => OverloadRun.Run(args.Contains("--quick"))),
    ["abuse", ..] => await OwnCore.Run(args, () => AbuseRun.Run(args.Contains("--quick"), [.. args.Skip(1).Where(arg => !arg.StartsWith("--", StringComparison.Ordinal))])),
    ["attack", var name, var url] => await Attacker.Strike(name, url),
    ["silos", ..] => await SilosRun.Run(args.Contains("--quick")),
    ["match", ..] => MatchRun.Run(args.Contains("--quick")),
    ["faces", ..] => await FacesRun.Run(args.Contains("--quick")),
    ["reports", ..] => await ReportRun.Run(args.Contains("--quick")),
    ["assign", .. var rest] => await AssignRun.Run(rest),
    ["offer-latency", .. var rest] => await LatencyRun.Run(rest),
    ["queue-memory", .. var rest] => await QueueMemoryRun.Run(rest),
    ["bare", var url, var file] => await BareEndpoint.Run(url, file),
    ["micro", .. var rest] => Micro(rest),
    _ => Usage(),
};

static int Micro(string[] rest)
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadRun).Assembly).Run(rest);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench -- load [--quick]    the floors of the design, side by side with a bare endpoint (needs wrk)
        dotnet run -c Release --project bench -- core [--quick]    whole calls that one core bears, the load on the other (needs wrk)
        dotnet run -c Release --project bench -- overload [--quick]  four times the callers that can be served, for a minute (needs wrk)
        dotnet run -c Release --project bench -- abuse [--quick] [attack …]   good webhooks amid slow-loris, huge bodies, forged signatures and header bombs (needs wrk)
        dotnet run -c Release --project bench -- silos [--quick]     gateway and two silos on Redis beside gateway and one silo, on the same cores (needs wrk and redis-server)
        dotnet run -c Release --project bench -- match [--quick]   decisions of a queue, by agents and classes
        dotnet run -c Release --project bench -- faces [--quick]   how soon a page can be used, and a change is seen (needs Node.js and Chromium)
        dotnet run -c Release --project bench -- reports [--quick] reports and exports over days of 10,000 calls, and over one of 100,000
        dotnet run -c Release --project bench -- assign [--redis] [--quick]         assignments a second in one queue
        dotnet run -c Release --project bench -- offer-latency [--redis] [--quick]  from an agent who is free to the request for the leg
        dotnet run -c Release --project bench -- queue-memory [--quick]             what a call in queue takes
        dotnet run -c Release --project bench -- micro [--filter]  the hot pure functions (BenchmarkDotNet)
        """);
    return 2;
}
