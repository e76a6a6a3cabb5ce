using ContactCenter.Domain.Budget;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Flows;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Platform;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>
/// Rings the agents whom offers are for, off-turn. Creating a leg is not the same twice as once: after an answer that did not come, or a restart, the
/// platform is looked at before anything is said, and nobody is dialled twice for one offer (design §5, unknown outcomes).
/// </summary>
internal sealed partial class CallOffers
{
    // How long a leg may take to show itself in a list or a webhook.
    private static readonly TimeSpan Evidence = TimeSpan.FromSeconds(3);

    // A platform that is short of room is asked for so long; then the caller is offered to somebody else.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly CallGrain _grain;
    private readonly string _id;
    private readonly VonageCallsClient? _client;
    private readonly ILogger _log;

    public CallOffers(CallGrain grain, string id, VonageCallsClient? client, ILogger log)
    {
        _grain = grain;
        _id = id;
        _client = client;
        _log = log;
    }

    // Of thousands who wait most are rung for nobody yet: what is not needed is not there.
    private Dictionary<string, Retry> Placing => field ??= new(StringComparer.Ordinal);

    private HashSet<string> Doubtful => field ??= new(StringComparer.Ordinal);

    private Retry Joining => field ??= new Retry(_grain, AskWhereTheyAre);

    /// <summary>What was read from the storage may have been dialled by an activation that is gone.</summary>
    public void Restored(CallState state)
    {
        foreach (var offer in state.Offers)
        {
            if (IsToPlace(offer))
            {
                Doubtful.Add(offer.Id);
            }
        }
    }

    /// <summary>Sees to what <paramref name="state"/> calls for.</summary>
    public void Look(CallState state, DateTimeOffset now)
    {
        foreach (var offer in state.Offers)
        {
            if (IsToPlace(offer) && !Placing.ContainsKey(offer.Id))
            {
                var id = offer.Id;
                var retry = new Retry(_grain, () => Place(id));
                Placing.Add(id, retry);
                retry.Soon();
            }
        }

        if (state.Offers.Any(offer => IsLate(offer, now)) && !Joining.IsWaiting)
        {
            Joining.Soon();
        }
    }

    private static CallTarget TargetOf(Offer offer) => offer.Number is { } number ? new PhoneTarget(number) : new AppTarget(offer.Agent);

    private static bool IsToPlace(Offer offer) => offer is { IsOpen: true, Leg: null, PlacedAt: null };

    private static bool IsLate(Offer offer, DateTimeOffset now) =>
        offer is { IsOpen: true, AcceptedAt: { } accepted, JoinedAt: null, EndAs: OfferOutcome.Pending } && accepted + OfferRules.JoinLimit <= now;

    private async Task Place(string id)
    {
        var offer = _grain.Now.Offers.FirstOrDefault(offer => offer.Id == id);
        if (offer is null || !IsToPlace(offer))
        {
            Placing.Remove(id);
            return;
        }

        var region = PlatformLegs.Region(_grain.Now.Party?.RegionUrl);
        if (_client is null)
        {
            await _grain.NotPlaced(id, VonageCodes.NotConfigured);
        }
        else if (Doubtful.Contains(id))
        {
            await Find(_client, offer, region);
        }
        else if (offer.EndAs != OfferOutcome.Pending)
        {
            await _grain.NotPlaced(id, "not-needed");
        }
        else if (offer is { Epoch: 0, Number: null })
        {
            await Reserve(offer);
        }
        else
        {
            await Dial(_client, offer, region);
        }

        Placing.Remove(id);
    }

    // A supervisor who changes the mode leaves first, and is free again a moment later.
    private async Task Reserve(Offer offer)
    {
        var (reserved, refusal) = await _grain.Reserve(offer);
        if (refusal is null)
        {
            await _grain.Reserved(reserved);
            await Place(offer.Id);
            return;
        }

        if (offer.After is null || _grain.Time.GetUtcNow() >= offer.OfferedAt + Patience)
        {
            await _grain.NotPlaced(offer.Id, refusal.Code);
            return;
        }

        throw new HttpRequestException(refusal.Message);
    }

    private async Task Dial(VonageCallsClient client, Offer offer, Uri? region)
    {
        using var urgency = VonageBudget.As(BudgetPriority.Connect);
        var place = new OfferPlace(_id, offer.Id, offer.Epoch);
        var urls = _grain.Urls;
        var created = await client.Create(
            new CreateCall(TargetOf(offer))
            {
                From = offer.CallerId ?? await _grain.CallerId(),
                AnswerUrl = new Uri(urls.Offer(place).Value),
                EventUrl = new Uri(urls.Event(place).Value),
                RingingTimer = TimeSpan.FromSeconds(offer.RingSeconds),
            },
            region);
        switch (created)
        {
            case { IsOk: true }:
                await _grain.Placed(offer.Id, created.Value.Uuid);
                return;
            case { Failure.Code: VonageCodes.UnknownOutcome or VonageCodes.Unexpected }:
                Doubtful.Add(offer.Id);
                throw new HttpRequestException(created.Failure.Message);
            case { Failure.Code: VonageCodes.Throttled } when _grain.Time.GetUtcNow() < offer.OfferedAt + Patience:
                throw new HttpRequestException(created.Failure.Message);
            default:
                LogNotPlaced(_id, created.Failure.Message);
                await _grain.NotPlaced(offer.Id, created.Failure.Code);
                return;
        }
    }

    // A webhook that bears the offer settles it by itself; else the list does.
    private async Task Find(VonageCallsClient client, Offer offer, Uri? region)
    {
        if (_grain.Time.GetUtcNow() < offer.OfferedAt + Evidence)
        {
            throw new HttpRequestException("The leg may still show itself.");
        }

        var found = await new LegEvidence(client).Find(TargetOf(offer), offer.OfferedAt, region);
        if (!found.IsOk)
        {
            throw new HttpRequestException(found.Failure.Message);
        }

        var known = _grain.Now.Offers.Select(other => other.Leg).ToHashSet(StringComparer.Ordinal);
        var leg = found.Value.LastOrDefault(leg => !known.Contains(leg.Uuid) && leg.Status is "started" or "ringing" or "answered");
        if (leg is not null)
        {
            await _grain.Placed(offer.Id, leg.Uuid);
        }
        else
        {
            await _grain.NotPlaced(offer.Id, VonageCodes.UnknownOutcome);
        }

        Doubtful.Remove(offer.Id);
    }

    // Nobody told that an agent who picked up is in the room: either the word was lost or the agent was.
    private async Task AskWhereTheyAre()
    {
        foreach (var offer in _grain.Now.Offers.Where(offer => IsLate(offer, _grain.Time.GetUtcNow())).ToArray())
        {
            if (_client is null || offer.Leg is not { } leg)
            {
                continue;
            }

            using var urgency = VonageBudget.As(BudgetPriority.Connect);
            var region = _grain.Now.Party?.RegionUrl;
            var agent = await _client.Get(PlatformLegs.Address(leg, region));
            var caller = await _client.Get(PlatformLegs.Address(_grain.Caller, region));
            if ((agent is { Failure.Code: VonageCodes.NotFound } || agent.Value is { Status: "completed" }) && await PlatformLegs.IsGone(_client, PlatformLegs.Address(leg, region), CallRouting.ConversationOf(_grain.Now, leg)) == true)
            {
                await _grain.Heal(new() { Uuid = leg, Status = "completed" });
            }
            else if (!agent.IsOk || (!caller.IsOk && caller.Failure.Code != VonageCodes.NotFound))
            {
                throw new HttpRequestException((agent.Failure ?? caller.Failure)!.Message);
            }
            else if (caller.IsOk && agent.Value.ConversationUuid == caller.Value.ConversationUuid)
            {
                await _grain.Joined(offer.Id);
            }
            else
            {
                LogNotTogether(_id, offer.Agent);
                await _grain.Rescind(offer.Id, OfferOutcome.Failed);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An agent could not be rung for call {CallId}. {Failure}")]
    private partial void LogNotPlaced(string callId, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Call {CallId}: {Agent} picked up but is in another conversation than the caller; the caller is queued again. Once, this is a caller whom our reply had not reached; again and again, the legs are in different regions (region_url)")]
    private partial void LogNotTogether(string callId, string agent);
}
