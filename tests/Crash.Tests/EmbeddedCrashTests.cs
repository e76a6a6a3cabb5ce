using System.Diagnostics;
using ContactCenter.Crash.Tests.Calls;
using ContactCenter.Crash.Tests.Processes;

namespace ContactCenter.Crash.Tests;

/// <summary>SIGKILL of the gateway that holds everything: the promise of the product, counted.</summary>
public sealed class EmbeddedCrashTests
{
    private const int CallersPerRound = 6;
    private const int Seed = 20261123;
    private const int Few = 15;
    private const int All = 100;
    private static readonly string[] FirstEvents = ["started", "ringing", "answered"];

    [Fact]
    public Task Kill_nine_between_answer_and_digit_loses_neither_the_call_nor_an_acknowledged_event_in_any_round() => KillNine(Few);

    [Fact(Explicit = true), Trait("Pace", "Long")]
    public Task Kill_nine_loses_nothing_a_hundred_times_out_of_a_hundred() => KillNine(All);

    private static async Task KillNine(int times)
    {
        var output = TestContext.Current.TestOutputHelper!;
        output.WriteLine($"{times} rounds, {CallersPerRound} calls each, seed {Seed}");
        var random = new Random(Seed);
        var (rounds, recoveries) = (new List<double>(), new List<double>());
        var (acknowledged, cutOff) = (0, 0);
        await using var installation = new EmbeddedGateway();
        var gateway = await installation.StartReady();
        for (var round = 0; round < times; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var callers = Enumerable.Range(0, CallersPerRound).Select(_ => new Caller()).ToArray();
            await Task.WhenAll(callers.Select(caller => Begin(gateway.Http, caller)));
            await KillWhileEventsCome(gateway, callers, afterAcknowledgements: round % 4 == 0 ? 0 : random.Next(1, 40));
            acknowledged += callers.Sum(caller => caller.Events.Count(e => e.IsAcknowledged));
            cutOff += callers.Sum(caller => caller.Events.Count(e => !e.IsAcknowledged));
            var killed = gateway;

            gateway = await installation.StartReady();
            await GoesOn(gateway.Http, callers[0], round);
            recoveries.Add(Stopwatch.GetElapsedTime(gateway.Process.StartedAt).TotalSeconds);
            await Task.WhenAll(callers.Skip(1).Select(caller => GoesOn(gateway.Http, caller, round)));
            foreach (var caller in callers)
            {
                await caller.Repeat(gateway.Http);
                await CallRecord.Holds(gateway.Http, EmbeddedGateway.AdminKey, caller);
            }

            killed.Process.IsShown = false;
            await killed.DisposeAsync();
            rounds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        output.WriteLine($"{acknowledged} events acknowledged before a kill, all kept; {cutOff} cut off and repeated");
        output.WriteLine($"seconds a round: {Summary(rounds)}");
        output.WriteLine($"process start to first NCCO, seconds: {Summary(recoveries)}");
        Assert.True(cutOff > 0, "no kill met an event in flight: the test does not test what it says");
    }

    private static async Task Begin(HttpClient gateway, Caller caller)
    {
        var reply = await caller.Answer(gateway);
        Assert.True(reply.IsAcknowledged, $"answer: {reply.Status}");
        foreach (var status in FirstEvents)
        {
            reply = await caller.Event(gateway, status);
            Assert.True(reply.IsAcknowledged, $"{status}: {reply.Status}");
        }
    }

    // Zero: right after the last acknowledgement of all, with nothing in flight.
    private static async Task KillWhileEventsCome(WebProgram gateway, Caller[] callers, int afterAcknowledgements)
    {
        if (afterAcknowledgements > 0)
        {
            var left = afterAcknowledgements;
            await Task.WhenAll(callers.Select(async caller =>
            {
                Reply reply;
                do
                {
                    reply = await caller.Event(gateway.Http, "human");
                    if (reply.IsAcknowledged && Interlocked.Decrement(ref left) == 0)
                    {
                        gateway.Process.Kill();
                    }
                }
                while (reply.IsAcknowledged);
            }));
        }

        await gateway.Kill();
    }

    private static async Task GoesOn(HttpClient gateway, Caller caller, int round)
    {
        var reply = await caller.Press(gateway, "1");
        Assert.True(reply.IsAcknowledged, $"round {round}: the digit was answered with {reply.Status}");
        Assert.True(caller.Heard.ConnectedUser == "Jane", $"round {round}: {caller.Heard}");
    }

    private static string Summary(List<double> seconds)
    {
        seconds.Sort();
        return $"median {seconds[seconds.Count / 2]:0.00}, 95 % {seconds[(int)(seconds.Count * 0.95)]:0.00}, longest {seconds[^1]:0.00}";
    }
}
