using System.Text;
using System.IO.Hashing;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Matching;
using ContactCenter.Grains.Queues.Roster;
using ContactCenter.Grains.Queues.Waiting;
using ContactCenter.Grains.Time;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Queues.Matching;

/// <summary>
/// Brings those who wait together with those who are ready: the board decides, the agent is reserved, the call takes the proposal or not. All of it
/// off-turn and bounded; whichever step fails, throws or hangs, the caller goes on to the next agent and the agent is let go.
/// </summary>
internal sealed partial class Distributor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly QueueGrain _queue;
    private readonly string _id;
    private readonly QueueMetrics _metrics;
    private readonly TimeProvider _clock;
    private readonly MachineClock _machine;
    private readonly WorkInFlight? _work;
    private readonly ILogger _log;
    private readonly HashSet<Attempt> _running = [];
    private bool _isStopped;

    public Distributor(QueueGrain queue, string id, QueueMetrics metrics, TimeProvider clock, MachineClock machine, WorkInFlight? work, ILogger log)
    {
        _queue = queue;
        _id = id;
        _metrics = metrics;
        _clock = clock;
        _machine = machine;
        _work = work;
        _log = log;
        Board = new MatchBoard(QueueSettings.Default, (int)XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(id)));
    }

    public MatchBoard Board { get; }

    /// <summary>Puts a caller where it belongs: free, taken, or off the board.</summary>
    public void Place(Caller caller, DateTimeOffset now)
    {
        var call = caller.Stored.Call;
        if (!caller.IsHere)
        {
            if (Board.FindCaller(call)?.WaitId == caller.Stored.WaitId)
            {
                Board.RemoveCaller(call);
            }

            return;
        }

        if (Board.FindCaller(call)?.WaitId != caller.Stored.WaitId)
        {
            Board.Put(caller.ToWaiting(), now);
            caller.FreeAt = now;
        }

        if (!caller.MayBeTried(now))
        {
            Board.TakeCaller(call);
        }
        else if (Board.GiveBackCaller(call))
        {
            caller.FreeAt = now;
        }
    }

    /// <summary>What is asked of an agent, or the priority, changed.</summary>
    public void Refresh(Caller caller, DateTimeOffset now)
    {
        Board.Put(caller.ToWaiting(), now);
        Place(caller, now);
    }

    /// <summary>Puts an agent where it belongs.</summary>
    public void Place(Member member)
    {
        if (!member.IsReady)
        {
            if (member.Attempt is null)
            {
                Board.RemoveAgent(member.Name);
            }

            return;
        }

        Board.Put(member.ToReady());
        if (member.Attempt is null)
        {
            Board.GiveBackAgent(member.Name);
        }
    }

    /// <summary>An agent is no member any more.</summary>
    public void Remove(Member member) => Board.RemoveAgent(member.Name);

    /// <summary>Starts every attempt that is possible now.</summary>
    public void Match(QueueSettings settings, DateTimeOffset now)
    {
        if (_isStopped || !_queue.MayMatch)
        {
            return;
        }

        while (Board.Next(now) is { } match)
        {
            var caller = _queue.FindCaller(match.Caller.WaitId);
            if (caller is null || !caller.MayBeTried(now))
            {
                // Nobody whom the room does not know is on the board; should it be so all the same, agents are not lost by it.
                Board.RemoveCaller(match.Caller.Call);
                GiveBack(match);
                continue;
            }

            caller.StoodInLine |= caller.FreeAt < now;
            caller.Trying += match.Agents.Length;
            foreach (var agent in match.Agents)
            {
                Start(caller, agent, match, settings);
            }
        }
    }

    /// <summary>Starts nothing more, and waits for what is under way: an agent that is being reserved would be left reserved.</summary>
    public async Task Stop(CancellationToken cancellationToken)
    {
        _isStopped = true;
        foreach (var attempt in _running.ToArray())
        {
            await attempt.Done.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    private void GiveBack(Match match)
    {
        foreach (var agent in match.Agents)
        {
            Board.GiveBackAgent(agent.Name);
        }
    }
}
