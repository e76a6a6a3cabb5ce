using System.Diagnostics;
using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>How long it takes until the death of a silo is found out and its work is done elsewhere, and until a new silo does its share: at defaults.</summary>
public sealed class DetectionTests
{
    private const int Callers = 40;
    private const int MostCallers = 400;
    private static readonly TimeSpan DetectionLimit = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan TakingPartLimit = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Calls_of_a_dead_silo_are_served_again_within_four_seconds_and_a_new_silo_takes_calls_within_ten()
    {
        await using var cluster = await Cluster.Start(silos: 3);
        await using var view = await ClusterView.Of(cluster.Id, cluster.ClientPort(1));
        var tour = new Tour(cluster.Gateway.Http);
        var callers = new List<Caller>();
        var lost = 0;

        // Silos that have just started and are busy with that get fewer calls, the first one none at times.
        while (callers.Count < Callers || (lost == 0 && callers.Count < MostCallers))
        {
            callers.Add(new());
            await tour.ToMenu(callers[^1]);
            lost = callers.Count < Callers ? 0 : await view.CallsOn(cluster.SiloPort(0));
        }

        Assert.True(lost > 0, "the silo that is killed has no call: the test does not test what it says");
        var killed = Stopwatch.GetTimestamp();
        await cluster.KillSilo(0);
        var detection = (await Task.WhenAll(callers.Select(async caller =>
        {
            var reply = await caller.Event(cluster.Gateway.Http, "human");
            Assert.True(reply.IsAcknowledged, $"{reply.Status} after {reply.Took}");
            return Stopwatch.GetElapsedTime(killed);
        }))).Max();

        var started = Stopwatch.GetTimestamp();
        var ready = cluster.StartSilo(0);
        while (await view.CallsOn(cluster.SiloPort(0)) == 0)
        {
            await tour.ToMenu(new Caller());
        }

        var takingPart = Stopwatch.GetElapsedTime(started);
        await ready;
        Output.Line(
            $"{lost} of {callers.Count} calls were on the killed silo: all are served again after {detection.TotalSeconds:0.00} s; process start of a new silo to its first call: {takingPart.TotalSeconds:0.00} s");
        Assert.True(detection <= DetectionLimit, $"detection took {detection}");
        Assert.True(takingPart <= TakingPartLimit, $"the new silo had its first call after {takingPart}");
        cluster.Hide();
    }
}
