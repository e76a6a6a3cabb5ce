using System.Text;
using System.IO.Hashing;
using System.Text.Json;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Matching;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
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

    private void Start(Caller caller, ReadyAgent agent, Match match, QueueSettings settings)
    {
        var member = _queue.FindMember(agent.Name)!;
        var attempt = new Attempt(caller, member, BidFor(caller, match, settings), match) { Stamp = Math.Max(member.NotedStamp, caller.NotedStamp) };
        member.Attempt = attempt;
        _running.Add(attempt);
        attempt.Done = Run(attempt, settings);
    }

    private async Task Run(Attempt attempt, QueueSettings settings)
    {
        using var work = _work?.Begin() ?? default;
        try
        {
            if (await Reserve(attempt))
            {
                await Propose(attempt, settings);
            }
        }
        catch (Exception e)
        {
            // A fault of ours: the caller and the agent must not pay for it.
            LogBroken(e, _id);
            EndBidding(attempt, version: 0);
        }
        finally
        {
            _running.Remove(attempt);
        }

        _queue.Changed(attempt.Caller);
    }

    // True: reserved, and still wanted.
    private async Task<bool> Reserve(Attempt attempt)
    {
        ReserveReply reply;
        try
        {
            reply = await Bounded(() => attempt.Member.Desk.Reserve(attempt.Bid).AsTask());
        }
        catch (Exception e)
        {
            LogNotReserved(e, attempt.Member.Name, _id);
            _metrics.Tried(_id, "reserve-failed");
            EndBidding(attempt, version: 0);
            Until(() => LetGo(attempt));
            return false;
        }

        if (reply.Refusal is { } refusal)
        {
            _metrics.Tried(_id, refusal);
            EndBidding(attempt, reply.Version);
            if (refusal == "unknown-agent")
            {
                _queue.Unknown(attempt.Member);
            }

            return false;
        }

        attempt.IsBidding = false;
        (attempt.Epoch, attempt.ReservedVersion) = (reply.Epoch, reply.Version);
        var caller = attempt.Caller;
        var isWanted = caller.IsHere && !caller.LeaveIsKnown && _queue.MayMatch && (!caller.IsOffered || attempt.Match.Agents.Length > 1);
        if (!isWanted)
        {
            _metrics.Tried(_id, "caller-gone");
            End(attempt);
            Until(() => Release(attempt));
        }

        return isWanted;
    }

    private async Task Propose(Attempt attempt, QueueSettings settings)
    {
        var caller = attempt.Caller;
        var proposal = ProposalFor(attempt, settings);
        attempt.NotesBefore = caller.Notes;
        _metrics.Matched(_id, _clock.GetElapsedTime(attempt.Stamp));
        OfferReply reply;
        try
        {
            reply = await Bounded(() => _queue.Call(caller).Offer(proposal).AsTask());
        }
        catch (Exception e)
        {
            // The call may have it or not: the agent stays reserved until it says so, the caller does not wait for that.
            LogNotOffered(e, caller.Stored.Call, _id);
            _metrics.Tried(_id, "offer-failed");
            caller.Doubts++;
            End(attempt);
            Until(async () =>
            {
                var late = await _queue.Call(caller).Offer(proposal);
                caller.Doubts--;
                Conclude(attempt, late);
                _queue.Changed(caller);
            });
            return;
        }

        End(attempt);
        Conclude(attempt, reply);
    }

    private void Conclude(Attempt attempt, OfferReply reply)
    {
        var caller = attempt.Caller;
        _metrics.Tried(_id, reply.Refusal ?? "taken");
        if (reply.Refusal is not null)
        {
            Until(() => Release(attempt));
        }

        // A note that the call wrote after its answer counts; where it does not tell versions, any that came meanwhile.
        var isOutdated = reply.Version > 0 ? caller.NotedVersion >= reply.Version && caller.Notes > attempt.NotesBefore : caller.Notes > attempt.NotesBefore;
        caller.Version = Math.Max(caller.Version, reply.Version);
        if (isOutdated || !caller.IsHere)
        {
            return;
        }

        switch (reply.Refusal)
        {
            case null or "already-offered":
                _queue.Offered(caller);
                break;
            case "not-waiting":
                _queue.Over(caller);
                break;
            default:
                LogStrange(reply.Refusal, caller.Stored.Call, _id);
                _queue.PauseUntil(caller, _clock.GetUtcNow() + Pause);
                break;
        }
    }

    private void EndBidding(Attempt attempt, int version)
    {
        if (ReferenceEquals(attempt.Member.Attempt, attempt))
        {
            attempt.IsBidding = false;
            attempt.Caller.Trying--;
            _queue.EndAttempt(attempt.Member, version);
        }
    }

    private void End(Attempt attempt) => EndBidding(attempt, attempt.ReservedVersion);

    // Nobody knows whether the agent is reserved: the same bid again tells, and whether there is anything to let go.
    private async Task LetGo(Attempt attempt)
    {
        var reply = await attempt.Member.Desk.Reserve(attempt.Bid);
        if (reply.Refusal is null)
        {
            attempt.Epoch = reply.Epoch;
            await Release(attempt);
        }
    }

    private Task Release(Attempt attempt) => attempt.Member.Desk.NoteOffer(new OfferNote
    {
        OfferId = attempt.Bid.OfferId,
        Epoch = attempt.Epoch,
        CallId = attempt.Bid.CallId,
        Stage = OfferStage.Ended,
        Outcome = nameof(OfferOutcome.Rescinded),
        At = _clock.GetUtcNow(),
    }).AsTask();

    private void Until(Func<Task> effect) => new Retry(_queue, effect).Soon();

    // One that lost track of its state has acknowledged nothing: asked again at once it is another activation.
    private async Task<T> Bounded<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().WaitAsync(Patience, _machine.Time);
        }
        catch (GrainRestartingException)
        {
            return await ask().WaitAsync(Patience, _machine.Time);
        }
    }

    private Bid BidFor(Caller caller, Match match, QueueSettings settings) => new()
    {
        OfferId = Guid.NewGuid().ToString("N"),
        CallId = caller.Stored.Call,
        Queue = _id,
        Virtual = match.Key.Virtual,
        Entered = match.Key.Entered,
        RingSeconds = settings.RingSeconds,
        WrapUpSeconds = settings.WrapUpSeconds,
        MissLimit = settings.MissLimit,
        MissedRest = settings.RetryDelays.Missed,
        RejectedRest = settings.RetryDelays.Rejected,
        BusyRest = settings.RetryDelays.Busy,
        FailedRest = settings.RetryDelays.Failed,
    };

    private OfferProposal ProposalFor(Attempt attempt, QueueSettings settings) => new()
    {
        OfferId = attempt.Bid.OfferId,
        Epoch = attempt.Epoch,
        Agent = attempt.Member.Name,
        Queue = _id,
        WaitId = attempt.Caller.Stored.WaitId,
        RingSeconds = settings.RingSeconds,
        AtMost = settings.Strategy == QueueStrategy.RingAll ? settings.RingAllAtMost : 1,
        Whisper = settings.Whisper,
        CallerId = settings.CallerId,
        Record = settings.Record,
        Why = attempt.Why ??= JsonSerializer.Serialize(attempt.Match.Why, StateJson.Views),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Agent {Agent} could not be reserved for queue {Queue}; the caller goes on to the next one")]
    private partial void LogNotReserved(Exception exception, string agent, string queue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Call {CallId} did not answer a proposal of queue {Queue}; it is asked again, and the caller offered on")]
    private partial void LogNotOffered(Exception exception, string callId, string queue);

    [LoggerMessage(Level = LogLevel.Error, Message = "An attempt of queue {Queue} broke off")]
    private partial void LogBroken(Exception exception, string queue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Call {CallId} refused a proposal of queue {Queue} with the unknown code {Code}")]
    private partial void LogStrange(string code, string callId, string queue);
}
