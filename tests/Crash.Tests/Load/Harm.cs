using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests.Load;

/// <summary>What is done to processes, and undone.</summary>
internal static class Harm
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>SIGSTOP, and after a while SIGCONT.</summary>
    public static async Task StandStill(ChildProcess process, TimeSpan time)
    {
        await process.Freeze();
        await Task.Delay(time, TimeProvider.System);
        await process.Thaw();
    }

    /// <summary>A silo stands still and wakes up. Whom the others took for dead ends itself, and is started again; a shorter sleep nobody may have noticed.</summary>
    /// <returns>How long after it woke up it was gone; null: it is still a member.</returns>
    public static async Task<TimeSpan?> Zombie(Cluster cluster, int silo, TimeSpan time, TimeSpan untilItKnows)
    {
        var process = cluster.Silos[silo].Process;
        await StandStill(process, time);
        var woke = TimeProvider.System.GetTimestamp();
        while (!process.HasExited)
        {
            if (TimeProvider.System.GetElapsedTime(woke) > untilItKnows)
            {
                return null;
            }

            await Task.Delay(BetweenLooks, TimeProvider.System);
        }

        var gone = TimeProvider.System.GetElapsedTime(woke);
        await cluster.StartSilo(silo);
        return gone;
    }

    /// <summary>Asks a process to stop, and starts its successor once it is gone.</summary>
    public static async Task Restart(WebProgram program, Func<Task> start)
    {
        await program.Process.Stop();
        var exitCode = await program.Process.Ended(Grace);
        Assert.True(exitCode == 0, $"{program.Name} ended with {exitCode}\n{program.Process.Output}");
        await start();
    }

    /// <summary>Every silo and every gateway, one after the other.</summary>
    public static async Task RollingRestart(CenterUnderLoad center)
    {
        var cluster = center.Cluster;
        for (var silo = 0; silo < cluster.Silos.Count; silo++)
        {
            await center.UntilBusy();
            await Timed($"silo {silo}", () => Restart(cluster.Silos[silo], () => cluster.StartSilo(silo)));
        }

        for (var gateway = 0; gateway < cluster.Gateways.Count; gateway++)
        {
            await center.UntilBusy();
            await Timed($"gateway {gateway}", () => Restart(cluster.Gateways[gateway], () => cluster.StartGateway(gateway)));
        }

        static async Task Timed(string who, Func<Task> restart)
        {
            var began = TimeProvider.System.GetTimestamp();
            await restart();
            Output.Line($"{who} was asked to stop, and its successor is ready after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s");
        }
    }
}
