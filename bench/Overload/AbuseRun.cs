using System.Globalization;
using ContactCenter.Bench.Load;

namespace ContactCenter.Bench.Overload;

/// <summary>What good webhooks take while somebody attacks, beside what they take in peace, in one run.</summary>
internal static class AbuseRun
{
    private const int Connections = 32;
    private const double MostTimes = 2;

    // Until the attacker's process has started and everything that it does at the same time is under way.
    private static readonly TimeSpan UntilInForce = TimeSpan.FromSeconds(4);

    public static async Task<int> Run(bool quick, params string[] only)
    {
        if (only.Except(Attacker.Names).ToList() is { Count: > 0 } unknown)
        {
            Console.Error.WriteLine($"No attack is called {string.Join(", ", unknown)}; there are: {string.Join(", ", Attacker.Names)}.");
            return 2;
        }

        var (seconds, rounds) = quick ? (5, 1) : (10, 5);
        var table = new FloorTable();
        using var scratch = new ScratchDirectory();
        using var http = new HttpClient();
        foreach (var name in Attacker.Names.Where(name => only.Length == 0 || only.Contains(name)))
        {
            // One for each, so that none bears what another left behind.
            using var gateway = ServerProcess.GatewayOnOwnCore(scratch.Directory(name.Replace(' ', '-')), "--Vonage:SignatureSecret", "a-secret-of-the-bench-that-nobody-knows", "--Vonage:ApiKey", "key1");
            await gateway.Ready(http, "/health/ready");
            await Good(gateway, quick ? 5 : 15);
            var (peace, war, sent, failed) = (new List<double>(), new List<double>(), 0, 0);
            for (var round = 0; round < rounds; round++)
            {
                peace.Add((await Good(gateway, seconds)).P99);
                using var attacker = Attacker.Start(name, gateway.Url);
                await Task.Delay(UntilInForce, TimeProvider.System);
                var good = await Good(gateway, seconds);
                war.Add(good.P99);
                failed += good.Failed;
                sent += await attacker.Stop();
            }

            table.AtMost($"p99 of good answers amid {name}, of that in peace", sent == 0 ? double.PositiveInfinity : Median(war) / Median(peace), MostTimes, "×",
                string.Create(CultureInfo.InvariantCulture, $"{Median(war):0.0} ms against {Median(peace):0.0} ms; rounds {Rounds(war)} against {Rounds(peace)}; sent {sent:N0}"));
            table.AtMost($"good webhooks refused amid {name}", failed, 0, "", $"{rounds} rounds");
        }

        table.Print();
        return table.AllMet ? 0 : 1;
    }

    // About 220 webhooks a second of calls that begin and end, less than half of what the core can serve: what is measured is the attack, not the way to the limit.
    private static Task<WrkResult> Good(ServerProcess gateway, int seconds) => Wrk.Run(gateway.Url, "answer-and-end.lua", seconds, Connections, "280");

    private static string Rounds(List<double> values) => string.Join(", ", values.Select(value => value.ToString("0.0", CultureInfo.InvariantCulture)));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
