using ContactCenter.Crash.Tests.Load;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>Silos whose clocks differ by a minute, while callers are in menus, wait, are rung for and talk.</summary>
public sealed class SkewTests
{
    private const int Callers = 40;
    private const int WrapUpSeconds = 4;
    private static readonly int[] Clocks = [-30, 0, 30];

    // Looking costs a request, and others work on the same cores.
    private static readonly (double Least, double Most) WrapUp = (WrapUpSeconds - 1, WrapUpSeconds + 2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    [Fact(Explicit = true), Trait("Pace", "Long")]
    public async Task Clocks_that_differ_by_a_minute_change_neither_the_order_of_service_nor_the_length_of_wrap_up()
    {
        await using var center = await CenterUnderLoad.Start(Callers, rate: 0.6, WrapUpSeconds, [.. Clocks.Select(ahead => TimeSpan.FromSeconds(ahead))]);
        for (var silo = 0; silo < Clocks.Length; silo++)
        {
            Assert.InRange(await Ahead(center.Cluster.Silos[silo]), Clocks[silo] - 2, Clocks[silo] + 2);
        }

        await center.UntilBusy();
        using var stop = new CancellationTokenSource();
        var watch = WrapUps(center, stop.Token);
        await center.EndsWell();
        await stop.CancelAsync();
        var lasted = await watch;
        Output.Line($"{lasted.Count} wrap-ups of {WrapUpSeconds} s lasted {lasted.Min():0.0} to {lasted.Max():0.0} s");
        Assert.True(lasted.Count > Callers / 4, $"only {lasted.Count} wrap-ups were seen");
        Assert.All(lasted, seconds => Assert.InRange(seconds, WrapUp.Least, WrapUp.Most));
    }

    // As the Date of its answers tells, to the second.
    private static async Task<double> Ahead(WebProgram silo)
    {
        using var answer = await silo.Http.GetAsync("/health/ready");
        return (answer.Headers.Date!.Value - TimeProvider.System.GetUtcNow()).TotalSeconds;
    }

    private static async Task<List<double>> WrapUps(CenterUnderLoad center, CancellationToken stop)
    {
        var since = new Dictionary<string, long>(StringComparer.Ordinal);
        var lasted = new List<double>();
        var talked = new HashSet<string>(StringComparer.Ordinal);
        while (!stop.IsCancellationRequested)
        {
            foreach (var (name, status) in await center.Agents() ?? [])
            {
                if (Is(status, "onCall"))
                {
                    talked.Add(name);
                }
                else if (Is(status, "wrapUp") && talked.Remove(name))
                {
                    // A gateway whose view is older may show the same wrap-up again: one follows each talk.
                    since[name] = TimeProvider.System.GetTimestamp();
                }
                else if (!Is(status, "wrapUp") && since.Remove(name, out var began))
                {
                    lasted.Add(TimeProvider.System.GetElapsedTime(began).TotalSeconds);
                }
            }

            await Task.Delay(BetweenLooks, TimeProvider.System, CancellationToken.None);
        }

        return lasted;

        static bool Is(string status, string name) => string.Equals(status, name, StringComparison.OrdinalIgnoreCase);
    }
}
