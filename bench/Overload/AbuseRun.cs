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

    public static async Task<int> Run(bool quick)
    {
        var (seconds, rounds) = quick ? (5, 1) : (10, 3);
        var table = new FloorTable();
        using var scratch = new ScratchDirectory();
        using var http = new HttpClient();
        foreach (var name in Attacker.Names)
        {
            // One for each attack: the good calls never end, and tens of thousands of them are a load of their own.
            using var gateway = ServerProcess.GatewayOnOwnCore(scratch.Directory(name.Replace(' ', '-')), "--Vonage:SignatureSecret", "a-secret-of-the-bench-that-nobody-knows", "--Vonage:ApiKey", "key1");
            await gateway.Ready(http, "/health/ready");
            await Good(gateway, quick ? 5 : 15);
            var (peace, war, sent) = (new List<double>(), new List<double>(), 0);
            for (var round = 0; round < rounds; round++)
            {
                peace.Add((await Good(gateway, seconds)).P99);
                using var attacker = Attacker.Start(name, gateway.Url);
                await Task.Delay(UntilInForce, TimeProvider.System);
                war.Add((await Good(gateway, seconds)).P99);
                sent += await attacker.Stop();
            }

            table.AtMost($"p99 of good answers amid {name}, of that in peace", sent == 0 ? double.PositiveInfinity : Median(war) / Median(peace), MostTimes, "×",
                string.Create(CultureInfo.InvariantCulture, $"{Median(war):0.0} ms against {Median(peace):0.0} ms; sent {sent:N0}"));
        }

        table.Print();
        return table.AllMet ? 0 : 1;
    }

    // About 150 new calls a second, less than half of what the core can serve: what is measured is the attack, not the way to the limit.
    private static Task<WrkResult> Good(ServerProcess gateway, int seconds) => Wrk.Run(gateway.Url, "answer-paced.lua", seconds, Connections, "420");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
