using System.Diagnostics;
using System.Net;
using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>The embedded store has no room left: callers stay on the line, and nothing is acknowledged that is not kept.</summary>
public sealed class DiskFullTests
{
    private const int Callers = 6;
    private static readonly TimeSpan RecoveryLimit = TimeSpan.FromSeconds(10);
    private static readonly string[] FirstEvents = ["started", "ringing", "answered"];
    private static readonly string[] WhileFull = ["human"];

    [Fact]
    public async Task A_full_disk_keeps_callers_on_the_line_and_loses_no_acknowledged_event()
    {
        using var disk = new SmallDisk();
        await using var installation = new EmbeddedGateway(new Dictionary<string, string> { ["ContactCenter__DataDirectory"] = disk.Path });
        var gateway = await installation.StartReady();
        var callers = Enumerable.Range(0, Callers).Select(_ => new Caller()).ToArray();
        await Task.WhenAll(callers.Select(caller => Begin(gateway.Http, caller)));

        disk.Fill();
        var late = new Caller();
        var refused = (await Task.WhenAll(callers.Select(caller => Suffers(gateway.Http, caller)))).Sum();
        var answer = await late.Answer(gateway.Http);
        IsServed("answer", answer);
        Assert.True(refused > 0, "nothing was refused: the test does not test what it says");

        disk.Empty();
        var emptied = Stopwatch.GetTimestamp();
        await Readiness.Of("an event", gateway.Process, async () => (await callers[0].Event(gateway.Http, "human")).IsAcknowledged);
        var recovery = Stopwatch.GetElapsedTime(emptied);
        Output.Line($"{refused} webhooks refused while the disk was full; room to acknowledgement: {recovery.TotalSeconds:0.00} s");
        Assert.True(recovery < RecoveryLimit, $"an event was acknowledged {recovery} after there was room again");

        var tour = new Tour(gateway.Http);
        foreach (var caller in callers)
        {
            await caller.Repeat(gateway.Http);
            await tour.ToJane(caller);
            await tour.ToEnd(caller);
            await CallRecord.Holds(gateway.Http, EmbeddedGateway.AdminKey, caller);
        }

        if (answer.IsAcknowledged)
        {
            await tour.ToJane(late);
            await CallRecord.Holds(gateway.Http, EmbeddedGateway.AdminKey, late);
        }
    }

    private static async Task Begin(HttpClient gateway, Caller caller)
    {
        Assert.True((await caller.Answer(gateway)).IsAcknowledged);
        foreach (var status in FirstEvents)
        {
            Assert.True((await caller.Event(gateway, status)).IsAcknowledged);
        }
    }

    // How many webhooks were refused, so that the platform tries again.
    private static async Task<int> Suffers(HttpClient gateway, Caller caller)
    {
        var refused = 0;
        foreach (var status in WhileFull)
        {
            var reply = await caller.Event(gateway, status);
            Assert.True(reply.IsAcknowledged || reply.Status == HttpStatusCode.ServiceUnavailable, $"{status}: {reply.Status}");
            Assert.True(reply.Took < Tour.EventLimit + TimeSpan.FromSeconds(1), $"{status}: {reply.Took}");
            refused += reply.IsAcknowledged ? 0 : 1;
        }

        IsServed("digit", await caller.Press(gateway, "1"));
        return refused;
    }

    // An NCCO, or the status after which the platform tries once more.
    private static void IsServed(string what, Reply reply) =>
        Assert.True(reply is { Status: HttpStatusCode.OK, Body.Length: > 2 } or { Status: HttpStatusCode.ServiceUnavailable } && reply.Took < Tour.NccoLimit, $"{what}: {reply.Status} after {reply.Took}");
}
