using System.Text.Json;
using ContactCenter.Domain.Queues;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;

namespace ContactCenter.Grains.Queues.Matching;

/// <summary>What an attempt asks of the agent and of the call, by the settings that were in force when it began.</summary>
internal static class Terms
{
    /// <summary>For the agent.</summary>
    public static Bid BidFor(string queue, Waiting.Caller caller, Roster.Member member, Domain.Queues.Matching.Match match, QueueSettings settings) => new()
    {
        OfferId = Guid.NewGuid().ToString("N"),
        CallId = caller.Stored.Call,
        Queue = queue,
        Virtual = match.Key.Virtual,
        Entered = match.Key.Entered,
        RingSeconds = settings.RingSeconds,
        WrapUpSeconds = settings.WrapUpSeconds,
        MissLimit = settings.MissLimit,
        MissedRest = settings.RetryDelays.Missed,
        RejectedRest = settings.RetryDelays.Rejected,
        BusyRest = settings.RetryDelays.Busy,
        FailedRest = settings.RetryDelays.Failed,
        Known = member.Version,
        IsFurther = match.IsFurther,
    };

    /// <summary>For the call, once the agent is reserved.</summary>
    public static OfferProposal ProposalFor(string queue, Attempt attempt, QueueSettings settings) => new()
    {
        OfferId = attempt.Bid.OfferId,
        Epoch = attempt.Epoch,
        Agent = attempt.Member.Name,
        Queue = queue,
        WaitId = attempt.Caller.Stored.WaitId,
        RingSeconds = settings.RingSeconds,
        AtMost = settings.Strategy == QueueStrategy.RingAll ? settings.RingAllAtMost : 1,
        Whisper = settings.Whisper,
        CallerId = settings.CallerId,
        Record = settings.Record,
        Why = attempt.Why ??= JsonSerializer.Serialize(attempt.Match.Why, StateJson.Views),
    };
}
