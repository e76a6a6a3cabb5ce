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
    private readonly HashSet<Caller> _ringing = [];
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
        Note(caller);
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
            caller.TriedInRound = settings.Strategy == QueueStrategy.RingAll ? new(StringComparer.Ordinal) : null;
            Start(caller, match, settings);
        }

        if (settings.Strategy == QueueStrategy.RingAll && Board.Ready > 0 && _ringing.Count > 0)
        {
            Join(settings, now);
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

    // Whoever is ready now fits nobody for whom no app rings: it rings beside those that do. Each agent once a round, so that a round ends.
    private void Join(QueueSettings settings, DateTimeOffset now)
    {
        foreach (var caller in _ringing.Where(caller => caller.MayBeJoined(now)).OrderBy(caller => Board.Position(caller.Stored.Call)).ToArray())
        {
            if (Board.Further(caller.Stored.Call, settings.RingAllAtMost - caller.Rung - caller.Trying, caller.TriedInRound!, now) is { } match)
            {
                Start(caller, match, settings);
            }
        }
    }

    private void Note(Caller caller)
    {
        if (caller is { IsHere: true, IsOffered: true })
        {
            _ringing.Add(caller);
        }
        else
        {
            _ringing.Remove(caller);
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
