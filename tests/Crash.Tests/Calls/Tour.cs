using System.Collections.Concurrent;
using System.Net;

namespace ContactCenter.Crash.Tests.Calls;

/// <summary>Takes a caller through a whole call, as the platform would: the IVR, Jane, the end; with every answer checked against what is promised.</summary>
/// <param name="gateway">Where webhooks go.</param>
internal sealed class Tour(HttpClient gateway)
{
    /// <summary>
    /// Within this an answer or input webhook has its NCCO, while silos are killed and started on the same cores; the platform waits
    /// for 5 s (facts §2.1). That 2.6 s hold where the machine is not at fault is asserted with a hung storage (Gateway.Tests).
    /// </summary>
    public static readonly TimeSpan NccoLimit = TimeSpan.FromSeconds(4);

    /// <summary>Within this an event is acknowledged; the platform waits for 10 s (facts §2.1).</summary>
    public static readonly TimeSpan EventLimit = TimeSpan.FromSeconds(8);

    // As the tail says: "wait" of 2 s before each request to go on.
    private static readonly TimeSpan TailWait = TimeSpan.FromSeconds(2);
    private const int TailRounds = 3;
    private readonly ConcurrentBag<TimeSpan> _nccos = [];
    private readonly ConcurrentBag<TimeSpan> _events = [];
    private int _tails;

    /// <summary>How often callers were kept on the line by the tail.</summary>
    public int Tails => _tails;

    /// <summary>Longest time to an NCCO.</summary>
    public TimeSpan LongestNcco => _nccos.Max();

    /// <summary>Longest time to an acknowledgement.</summary>
    public TimeSpan LongestEvent => _events.Max();

    /// <summary>From the answer webhook to the menu.</summary>
    public async Task ToMenu(Caller caller)
    {
        CheckNcco(await caller.Answer(gateway), "answer");
        foreach (var status in (string[])["started", "ringing", "answered"])
        {
            await Event(caller, status);
        }
    }

    /// <summary>From the menu to Jane; where the tail runs, by way of it.</summary>
    public async Task ToJane(Caller caller)
    {
        for (var round = 0; caller.Heard.ConnectedUser is null; round++)
        {
            Assert.True(round <= TailRounds, $"the tail ran out: {caller.Heard}");
            if (caller.Heard.InputUrl is not null)
            {
                CheckNcco(await caller.Press(gateway, "1"), "digit");
            }
            else
            {
                Interlocked.Increment(ref _tails);
                await Task.Delay(TailWait, TimeProvider.System);
                CheckNcco(await caller.Resume(gateway), "resume");
            }
        }

        Assert.Equal("Jane", caller.Heard.ConnectedUser);
    }

    /// <summary>The caller hangs up.</summary>
    public Task ToEnd(Caller caller) => Event(caller, "completed");

    private async Task Event(Caller caller, string status)
    {
        var reply = await caller.Event(gateway, status);
        _events.Add(reply.Took);
        Assert.True(reply.IsAcknowledged && reply.Took < EventLimit, $"{status}: {reply.Status} after {reply.Took.TotalSeconds:0.00} s");
    }

    private void CheckNcco(Reply reply, string what)
    {
        _nccos.Add(reply.Took);
        Assert.True(reply is { Status: HttpStatusCode.OK, Body.Length: > 2 } && reply.Took < NccoLimit, $"{what}: {reply.Status} after {reply.Took.TotalSeconds:0.00} s");
    }
}
