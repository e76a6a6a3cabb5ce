using System.Collections.Concurrent;
using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Flows;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Flows;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Interfaces.Numbers;

namespace ContactCenter.Grains.Calls;

/// <summary>Finds the flow of a call: the number's, the default one, or the outbound one (design §5, seed modes).</summary>
internal sealed class CallRouter(IGrainFactory grains, FlowCatalog catalog)
{
    private const int MaxBases = 256;
    private static readonly ContinuationUrls NoBase = ContinuationUrls.Create("http://localhost").Require();
    private readonly ConcurrentDictionary<string, ContinuationUrls> _urls = new(StringComparer.Ordinal);

    /// <summary>URLs below the base that the gateway told.</summary>
    public ContinuationUrls Urls(string baseUrl)
    {
        if (_urls.TryGetValue(baseUrl, out var known))
        {
            return known;
        }

        var made = ContinuationUrls.Create(baseUrl) is { IsOk: true, Value: var urls } ? urls : NoBase;
        if (_urls.Count < MaxBases)
        {
            _urls.TryAdd(baseUrl, made);
        }

        return made;
    }

    /// <summary>The flow of a new call.</summary>
    /// <param name="to">What was dialled, as told.</param>
    /// <param name="fromUser">App user who calls; null for phones.</param>
    public async ValueTask<CallRoute> ForNewCall(string? to, string? fromUser)
    {
        var defaults = await grains.Peer<IApplicationGrain>(IApplicationGrain.Key).Routing();
        var callerId = Number(defaults.CallerId);
        var dialled = Number(to);
        var route = dialled is { } number ? await grains.Peer<INumberGrain>(number.Digits).Route() : null;
        var isOurs = route is { IsOurs: true } || (dialled is not null && dialled == callerId);
        var published = fromUser is not null && !isOurs ? defaults.OutboundFlow : route?.Flow ?? defaults.DefaultFlow;
        return Compiled(published, fromUser is null || isOurs ? dialled ?? callerId : callerId, defaults);
    }

    /// <summary>The flow that a place in a URL names; null when it is not kept any more.</summary>
    public async ValueTask<CallRoute?> ForPlace(string flow, int version, CallParty? party)
    {
        var defaults = await grains.Peer<IApplicationGrain>(IApplicationGrain.Key).Routing();
        var number = party is { FromUser: null } ? Number(party.To) ?? Number(defaults.CallerId) : Number(defaults.CallerId);
        return await catalog.Find(flow, version) is { } compiled
            ? new(compiled, new(flow, version, null, 0), number, Number(defaults.LastResort), Number(defaults.EmergencyRoute))
            : null;
    }

    /// <summary>Caller id of legs that are dialled for a call: the number that was called, else the center's; null: there is none.</summary>
    public async ValueTask<string?> CallerId(CallParty? party) =>
        (party is { FromUser: null } ? Number(party.To) : null)?.Digits ?? Number((await grains.Peer<IApplicationGrain>(IApplicationGrain.Key).Routing()).CallerId)?.Digits;

    private static PhoneNumber? Number(string? text) => PhoneNumber.TryParse(text, out var number) ? number : null;

    private CallRoute Compiled(PublishedFlow published, PhoneNumber? number, RoutingDefaults defaults) =>
        catalog.Compile(published) is { } flow
            ? new(flow, new(published.FlowId, published.Version, null, 0), number, Number(defaults.LastResort), Number(defaults.EmergencyRoute))
            : new(SeedFlows.Ivr.Flow, new(SeedFlows.Ivr.Id, 1, null, 0), number, Number(defaults.LastResort), Number(defaults.EmergencyRoute));
}
