using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Matching;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Queues.Waiting;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Queues.Matching;

/// <summary>One attempt: reserved, proposed, concluded.</summary>
internal sealed partial class Distributor
{
    private void Start(Caller caller, Match match, QueueSettings settings)
    {
        caller.Trying += match.Agents.Length;
        foreach (var agent in match.Agents)
        {
            caller.TriedInRound?.Add(agent.Name);
            Start(caller, agent, match, settings);
        }
    }

    private void Start(Caller caller, ReadyAgent agent, Match match, QueueSettings settings)
    {
        var member = _queue.FindMember(agent.Name)!;
        var attempt = new Attempt(caller, member, Terms.BidFor(_id, caller, member, match, settings), match) { Stamp = Math.Max(member.NotedStamp, caller.NotedStamp) };
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
            reply = await Bounded(() => Bid(attempt).AsTask());
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
        var isWanted = caller.IsHere && !caller.LeaveIsKnown && _queue.MayMatch && (!caller.IsOffered || attempt.Match is { IsFurther: true } or { Agents.Length: > 1 });
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
        var proposal = Terms.ProposalFor(_id, attempt, settings);
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
        else if (caller.TriedInRound is not null && caller.IsHere)
        {
            attempt.Member.RingsFor(caller, attempt.ReservedVersion);
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
        var reply = await Bid(attempt);
        if (reply.Refusal is null)
        {
            attempt.Epoch = reply.Epoch;
            await Release(attempt);
        }
    }

    private ValueTask<ReserveReply> Bid(Attempt attempt) => attempt.Member.Desk.Reserve(attempt.Bid with { SentAt = _clock.GetUtcNow() });

    private Task Release(Attempt attempt) => attempt.Member.Desk.NoteOffer(new OfferNote
    {
        OfferId = attempt.Bid.OfferId,
        Epoch = attempt.Epoch,
        CallId = attempt.Bid.CallId,
        Stage = OfferStage.Ended,
        Outcome = nameof(OfferOutcome.Rescinded),
        At = _clock.GetUtcNow(),
        SentAt = _clock.GetUtcNow(),
    }).AsTask();

    // Whoever waits on it, the caller who is offered to nobody or the agent who is kept, must not wait longer than the outage.
    private void Until(Func<Task> effect) => new Retry(_queue, effect, isWaitedFor: true).Soon();

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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Agent {Agent} could not be reserved for queue {Queue}; the caller goes on to the next one")]
    private partial void LogNotReserved(Exception exception, string agent, string queue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Call {CallId} did not answer a proposal of queue {Queue}; it is asked again, and the caller offered on")]
    private partial void LogNotOffered(Exception exception, string callId, string queue);

    [LoggerMessage(Level = LogLevel.Error, Message = "An attempt of queue {Queue} broke off")]
    private partial void LogBroken(Exception exception, string queue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Call {CallId} refused a proposal of queue {Queue} with the unknown code {Code}")]
    private partial void LogStrange(string code, string callId, string queue);
}
