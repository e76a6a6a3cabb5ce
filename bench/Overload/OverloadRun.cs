using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContactCenter.Bench.Load;

namespace ContactCenter.Bench.Overload;

/// <summary>Four times as many new callers as can be served, for a minute, while calls go on that were there before.</summary>
internal static partial class OverloadRun
{
    private const int Times = 4;
    private const int Calls = 200;
    private const int RequestsOfCaller = 3;

    // Seconds. At 0.35 all connections waited for replies on a fast day, and less was offered than was meant.
    private const double LongestReply = 0.6;
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(100);

    public static async Task<int> Run(bool quick)
    {
        var seconds = quick ? 15 : 60;
        var table = new FloorTable();
        using var scratch = new ScratchDirectory();
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Calls }) { Timeout = TimeSpan.FromSeconds(10) };

        double capacity;
        using (var gateway = ServerProcess.GatewayOnOwnCore(scratch.Directory("capacity")))
        {
            await gateway.Ready(http, "/health/ready");
            await Wrk.Run(gateway.Url, "overload.lua", quick ? 5 : 10, 32, "0");
            capacity = Callers.Read(await Wrk.Output(gateway.Url, "overload.lua", 8, 32, "0")).PerSecond(callers => callers.Admitted);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"capacity: {capacity:N0} callers/s ({RequestsOfCaller} webhooks each, 32 connections)"));
        }

        using (var gateway = ServerProcess.GatewayOnOwnCore(scratch.Directory("flood")))
        {
            await gateway.Ready(http, "/health/ready");
            await Wrk.Run(gateway.Url, "overload.lua", quick ? 5 : 10, 32, "0");
            var calls = Enumerable.Range(0, Calls).Select(n => new OngoingCall(http, gateway.Url, $"ongoing-{n}")).ToList();
            foreach (var call in calls)
            {
                await call.ToMenu();
            }

            var rate = (int)(capacity * Times * RequestsOfCaller);
            var flood = Wrk.Output(gateway.Url, "overload.lua", seconds, (int)(rate * LongestReply), rate.ToString(CultureInfo.InvariantCulture));
            await Task.WhenAll(calls.Select(async (call, n) =>
            {
                await Task.Delay(TimeSpan.FromSeconds((1 + ((seconds - 3) * n / (double)Calls))));
                await call.ToEnd();
            }));
            var callers = Callers.Read(await flood);
            var recovered = await Recovered(http, gateway.Url);

            var offered = callers.PerSecond(c => c.Admitted + c.Busy + c.Tails + c.Refused);
            var lost = calls.Where(call => call.Lost is not null).ToList();
            var nccos = calls.SelectMany(call => call.Nccos.Skip(1)).Order().ToList();
            table.AtLeast("new callers offered", offered / capacity, Times * 0.95, "× capacity", string.Create(CultureInfo.InvariantCulture,
                $"{offered:N0}/s for {seconds} s: {callers.Admitted:N0} admitted, {callers.Busy:N0} heard the busy flow, {callers.Tails:N0} were kept company, {callers.Refused:N0} webhooks refused"));
            table.AtMost("calls in progress lost", lost.Count, 0, "calls", string.Create(CultureInfo.InvariantCulture,
                $"of {Calls}; {calls.Sum(call => call.Resumed)} turns taken up again; NCCO p50 {nccos[nccos.Count / 2]:0} ms, p99 {nccos[nccos.Count * 99 / 100]:0} ms, longest {nccos[^1]:0} ms; {string.Join("; ", lost.Select(call => call.Lost).Distinct().Take(3))}"));
            table.AtMost("events of calls in progress that are missing", await Missing(http, gateway, calls.Count), 0, "events", "each acknowledged event is in its timeline");
            table.AtMost("until new callers are served as before", recovered.TotalSeconds, Recovery.TotalSeconds, "s", $"20 in a row within {Quick.TotalMilliseconds:0} ms");
            table.AtLeast("callers served in the flood, of capacity", callers.PerSecond(c => c.Admitted) / capacity, 0.1, "×", "the rest of the work is turning callers away");
        }

        table.Print();
        return table.AllMet ? 0 : 1;
    }

    private static async Task<TimeSpan> Recovered(HttpClient http, string url)
    {
        var started = Stopwatch.GetTimestamp();
        var inARow = 0;
        for (var n = 0; inARow < 20 && Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60); n++)
        {
            var asked = Stopwatch.GetTimestamp();
            using var reply = await http.PostAsJsonAsync(new Uri(url + "/webhooks/answer"), new { to = "442079460000", from = "447700900001", uuid = $"after-{n}", conversation_uuid = $"CON-after-{n}" });
            var served = (await reply.Content.ReadAsStringAsync()).Contains("\"input\"", StringComparison.Ordinal);
            inARow = served && Stopwatch.GetElapsedTime(asked) < Quick ? inARow + 1 : 0;
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task<int> Missing(HttpClient http, ServerProcess gateway, int calls)
    {
        var missing = 0;
        for (var n = 0; n < calls; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{gateway.Url}/api/v1/calls/ongoing-{n}"));
            request.Headers.Add("X-Api-Key", ServerProcess.AdminKey);
            using var reply = await http.SendAsync(request);
            var text = await reply.Content.ReadAsStringAsync();
            missing += reply.IsSuccessStatusCode && JsonDocument.Parse(text).RootElement.GetProperty("timeline").EnumerateArray().Count(entry => entry.TryGetProperty("leg", out _)) >= 5 ? 0 : 1;
        }

        return missing;
    }

    /// <summary>What became of the new callers, as the script counted.</summary>
    private sealed record Callers(double Admitted, double Busy, double Tails, double Refused, double Seconds)
    {
        public double PerSecond(Func<Callers, double> of) => of(this) / Seconds;

        public static Callers Read(string output)
        {
            var match = Line().Match(output);
            double Number(int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
            return new(Number(1), Number(2), Number(3), Number(4), Number(5));
        }
    }

    [GeneratedRegex(@"Callers: (\d+) admitted, (\d+) busy, (\d+) kept company, (\d+) refused, ([\d.]+) s")]
    private static partial Regex Line();
}
