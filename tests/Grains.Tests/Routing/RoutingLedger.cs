using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Routing;

/// <summary>
/// Looks at every row that is written, in the order in which the storage applied it: of all offers that calls keep open at one moment, none are of one
/// agent; of one wait one agent wins; and no agent is let go whose call still has the offer open.
/// </summary>
internal sealed class RoutingLedger
{
    private readonly Lock _lock = new();
    private readonly StateJson _json = new();
    private readonly Dictionary<string, CallState> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _reserved = new(StringComparer.Ordinal);
    private readonly List<string> _violations = [];

    public RoutingLedger(SharedStorage storage) => storage.Applied = Look;

    public string[] Violations
    {
        get
        {
            lock (_lock)
            {
                return [.. _violations];
            }
        }
    }

    private void Look(StoredWrite write)
    {
        lock (_lock)
        {
            if (write.State == "call")
            {
                _calls[write.Key] = _json.Deserialize<CallState>(BinaryData.FromString(write.Json));
                LookAt(write.Key, _calls[write.Key]);
            }
            else if (write.State == "agent")
            {
                LookAt(write.Key, _json.Deserialize<AgentState>(BinaryData.FromString(write.Json)));
            }
        }
    }

    private void LookAt(string call, CallState state)
    {
        foreach (var wait in state.Waits)
        {
            var winners = state.Offers.Where(offer => offer.WaitId == wait.Id && offer.Kind == OfferKind.Queue && offer.AcceptedAt is not null).ToArray();
            if (winners.Length > 1)
            {
                _violations.Add($"wait {wait.Id} of {call} has {winners.Length} winners: {string.Join(", ", winners.Select(offer => offer.Agent))}");
            }
        }

        foreach (var offer in state.Offers.Where(IsLive))
        {
            foreach (var (other, known) in _calls)
            {
                if (known.Offers.FirstOrDefault(rival => IsLive(rival) && rival.Agent == offer.Agent && rival.Id != offer.Id) is { } rival)
                {
                    _violations.Add($"{offer.Agent} has two live offers: {offer.Id} of {call} and {rival.Id} of {other}");
                }
            }
        }
    }

    private void LookAt(string agent, AgentState state)
    {
        var now = state.AtDesk.Reservation?.OfferId;
        if (_reserved.GetValueOrDefault(agent) is { } before && before != now
            && _calls.Values.Any(call => call.Offers.Any(offer => offer.Id == before && offer.IsOpen)))
        {
            _violations.Add($"{agent} was let go from {before}, which its call has open");
        }

        _reserved[agent] = now;
    }

    private static bool IsLive(Offer offer) => offer is { IsOpen: true, Epoch: > 0 };
}
