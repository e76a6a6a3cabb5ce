using System.Diagnostics;
using ContactCenter.Crash.Tests.Load;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>Every role is killed in turn, while callers are in menus, wait, are rung for and talk.</summary>
public sealed class KillTests
{
    private const int Callers = 55;

    // Longer than the others need to find out: who is back at once tells them.
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(6);

    [Fact]
    public async Task Kill_nine_of_every_role_in_turn_under_load_drops_nobody_and_loses_nothing()
    {
        await using var center = await CenterUnderLoad.Start(Callers);
        var cluster = center.Cluster;
        for (var silo = 0; silo < cluster.Silos.Count; silo++)
        {
            await center.UntilBusy();
            await Loses($"silo {silo}", () => cluster.KillSilo(silo), Away, () => cluster.StartSilo(silo));
        }

        for (var gateway = 0; gateway < cluster.Gateways.Count; gateway++)
        {
            await center.UntilBusy();
            await Loses($"gateway {gateway}", () => cluster.KillGateway(gateway), TimeSpan.Zero, () => cluster.StartGateway(gateway));
        }

        await center.UntilBusy();
        await Loses("redis", cluster.Redis.Kill, TimeSpan.Zero, cluster.Redis.Start);
        await center.UntilBusy();
        await center.EndsWell();
    }

    private static async Task Loses(string who, Func<Task> kill, TimeSpan away, Func<Task> start)
    {
        var began = Stopwatch.GetTimestamp();
        await kill();
        await Task.Delay(away, TimeProvider.System);
        await start();
        Output.Line($"{who} was killed, and is ready again after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
    }
}
