using System.Diagnostics;
using System.Globalization;
using ContactCenter.Bench.Load;
using ContactCenter.Gateway.Hosting;

namespace ContactCenter.Bench.Reports;

/// <summary>What reports and exports cost, by calls of a day and by days: seconds, and memory beyond what the gateway holds anyway.</summary>
internal static class ReportRun
{
    private const string Key = "admin-key-of-the-bench";
    private static readonly DateTimeOffset Begin = new(2026, 11, 10, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string What, string Path)[] Reports =
    [
        ("queues, by hour", "queues?bucket=hour"),
        ("agents, by day", "agents?bucket=day"),
        ("service level, own thresholds", "service-level?bucket=total"),
        ("dispositions by agent", "dispositions?by=agent"),
        ("export, JSON by the line", "calls.jsonl?"),
    ];

    public static async Task<int> Run(bool isQuick)
    {
        Console.WriteLine("| report | days | calls of a day | seconds | most managed memory, beyond before | answer |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (calls, days) in isQuick ? [(2_000, 1), (2_000, 3)] : ((int, int)[])[(10_000, 1), (10_000, 3), (10_000, 10), (100_000, 1)])
        {
            await Measure(calls, days);
        }

        return 0;
    }

    private static async Task Measure(int calls, int days)
    {
        using var scratch = new ScratchDirectory();
        var builder = GatewayHost.CreateBuilder(
        [
            "--environment=Development", "--urls=http://127.0.0.1:0", $"--ContactCenter:DataDirectory={scratch.Directory("data")}", $"--ContactCenter:AdminApiKey={Key}", "--Logging:LogLevel:Default=Error",
        ]);
        await using var app = builder.Build();
        app.MapGateway();
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Add("X-Api-Key", Key);
        var written = 0L;
        for (var number = 0; number < days; number++)
        {
            var day = new DayOfCalls(app.Services.GetRequiredService<IGrainFactory>(), Begin.AddDays(number));
            await day.Write(calls);
            written += day.Bytes;
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{days} × {calls:N0} calls, {written / 1e6:0} MB of facts"));
        foreach (var (what, path) in Reports)
        {
            // The first round, which warms the code up, is slowed down by looking at what lives.
            var (_, memory, _) = await Read(http, path, days, isWatched: true);
            var (seconds, _, bytes) = await Read(http, path, days, isWatched: false);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {days} | {calls:N0} | {seconds:0.00} | {memory / 1e6:0} MB | {bytes / 1e3:N0} KB |"));
        }

        await app.StopAsync();
    }

    private static async Task<(double Seconds, long Memory, long Bytes)> Read(HttpClient http, string path, int days, bool isWatched)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = before;
        using var done = new CancellationTokenSource();

        // What lives, not what was not collected yet: memory after collections.
        var watching = Task.Run(async () =>
        {
            while (isWatched && !done.IsCancellationRequested)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, CancellationToken.None);
            }
        });
        var begun = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(
            $"/api/v1/reports/{path}&from={Begin:yyyy-MM-dd}T00:00:00Z&to={Begin.AddDays(days):yyyy-MM-dd}T00:00:00Z", HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, bytes) = (new byte[64 * 1024], 0L);
        while (await body.ReadAsync(buffer) is > 0 and var count)
        {
            bytes += count;
        }

        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await done.CancelAsync();
        await watching;
        return (seconds, most - before, bytes);
    }
}
