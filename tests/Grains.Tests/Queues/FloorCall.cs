using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Grains.Tests.Queues;

/// <summary>A call as the queue meets it: the authority on its wait and its offers, with versions that grow.</summary>
internal sealed class FloorCall(Floor floor, string id)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, OfferProposal> _live = [];

    public string Id { get; } = id;

    public string WaitId { get; set; } = "wait-" + id;

    public int Version { get; private set; } = 1;

    public WaitStanding Standing { get; private set; }

    public DateTimeOffset EnteredAt { get; set; } = floor.Now;

    public DateTimeOffset QueuedAt { get; set; } = floor.Now;

    public int Priority { get; set; }

    public byte[]? Needs { get; set; }

    public string? Number { get; set; }

    public string? Leg { get; set; }

    /// <summary>Instead of what a call does with a proposal; null: as it should.</summary>
    public Func<OfferProposal, Task<OfferReply>>? OnOffer { get; set; }

    /// <summary>Instead of what a call does when it is asked to leave.</summary>
    public Func<string, Task<bool>>? OnLeave { get; set; }

    /// <summary>Proposals that came, in order.</summary>
    public List<OfferProposal> Proposals { get; } = [];

    /// <summary>Reasons to leave that came, in order.</summary>
    public List<string> Leaves { get; } = [];

    /// <summary>Offers that are live.</summary>
    public OfferProposal[] Live
    {
        get
        {
            lock (_lock)
            {
                return [.. _live.Values];
            }
        }
    }

    public async Task<WaitReply> Wait() => await floor.Queue.NoteWait(Note());

    public WaitNote Note(DateTimeOffset? endedAt = null)
    {
        lock (_lock)
        {
            return new()
            {
                CallId = Id,
                WaitId = WaitId,
                Version = Version,
                Standing = Standing,
                EnteredAt = EnteredAt,
                QueuedAt = QueuedAt,
                Priority = Priority,
                Needs = Needs,
                CallerNumber = Number,
                Leg = Leg,
                EndedAt = endedAt,
            };
        }
    }

    public async Task<OfferReply> Offer(OfferProposal proposal)
    {
        lock (_lock)
        {
            Proposals.Add(proposal);
        }

        return OnOffer is { } script ? await script(proposal) : Decide(proposal);
    }

    /// <summary>What a call does with a proposal.</summary>
    public OfferReply Decide(OfferProposal proposal)
    {
        lock (_lock)
        {
            if (_live.ContainsKey(proposal.OfferId))
            {
                return new(null) { Version = Version };
            }

            if (Standing is not (WaitStanding.Waiting or WaitStanding.Offered) || proposal.WaitId != WaitId)
            {
                return new("not-waiting") { Version = Version };
            }

            if (_live.Count >= proposal.AtMost)
            {
                return new("already-offered") { Version = Version };
            }

            _live.Add(proposal.OfferId, proposal);
            Standing = WaitStanding.Offered;
            Version++;
        }

        floor.Later(() => floor.Queue.NoteWait(Note()).AsTask());
        return new(null) { Version = Version };
    }

    public async Task<bool> Leave(string reason)
    {
        lock (_lock)
        {
            Leaves.Add(reason);
        }

        if (OnLeave is { } script)
        {
            return await script(reason);
        }

        if (Standing is not (WaitStanding.Waiting or WaitStanding.Offered))
        {
            return false;
        }

        if (Live.Length == 0)
        {
            floor.Later(() => End(WaitStanding.Left));
        }

        return true;
    }

    /// <summary>An offer came to nothing: its agent is let go, and the caller waits again where nobody else is rung.</summary>
    public async Task Missed(OfferProposal offer, string outcome = "TimedOut")
    {
        lock (_lock)
        {
            _live.Remove(offer.OfferId);
            Standing = _live.Count == 0 ? WaitStanding.Waiting : WaitStanding.Offered;
            Version++;
        }

        await floor.Queue.NoteWait(Note());
        await floor.Agent(offer.Agent).NoteOffer(Ended(offer, outcome));
    }

    /// <summary>An agent picked up: the others are let go once their legs are dead, which is later.</summary>
    public async Task Answered(OfferProposal winner)
    {
        OfferProposal[] others;
        lock (_lock)
        {
            others = [.. _live.Values.Where(live => live.OfferId != winner.OfferId)];
            _live.Clear();
        }

        await End(WaitStanding.Answered);
        foreach (var other in others)
        {
            await floor.Agent(other.Agent).NoteOffer(Ended(other, "Rescinded"));
        }
    }

    /// <summary>The wait is over.</summary>
    public async Task<WaitReply> End(WaitStanding standing)
    {
        lock (_lock)
        {
            Standing = standing;
            Version++;
        }

        return await floor.Queue.NoteWait(Note(floor.Now));
    }

    /// <summary>The caller hangs up, while being offered or not.</summary>
    public async Task HangUp()
    {
        OfferProposal[] live;
        lock (_lock)
        {
            live = [.. _live.Values];
            _live.Clear();
        }

        var told = End(WaitStanding.Abandoned);
        foreach (var offer in live)
        {
            await floor.Agent(offer.Agent).NoteOffer(Ended(offer, "CallerGone"));
        }

        await told;
    }

    private OfferNote Ended(OfferProposal offer, string outcome) => new()
    {
        OfferId = offer.OfferId,
        Epoch = offer.Epoch,
        CallId = Id,
        Stage = OfferStage.Ended,
        Outcome = outcome,
        At = floor.Now,
    };
}
