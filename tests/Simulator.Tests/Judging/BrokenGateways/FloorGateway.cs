using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Tests.Judging.BrokenGateways;

/// <summary>
/// A right gateway with a floor: agents sign in, say when calls may come, and finish each call until their app says so. Callers wait with music
/// at once. An offer that comes to nothing makes the agent away until the app says otherwise.
/// </summary>
internal class FloorGateway() : RightGateway
{
    private readonly Dictionary<string, string> _legs = [];

    /// <summary>What each agent is doing.</summary>
    protected SortedDictionary<string, string> Desks { get; } = new(StringComparer.Ordinal);

    protected override string Welcome(JsonObject body)
    {
        base.Welcome(body);
        var caller = Callers[^1];
        caller.Waits = true;
        return Wait(caller);
    }

    protected override async Task<string?> Event(JsonObject body)
    {
        if (Ends.Contains(body["status"]?.GetValue<string>()) && _legs.Remove(Text(body, "uuid"), out var agent))
        {
            OfferOver(agent, Desks[agent] == "onCall");
        }

        var reply = await base.Event(body);
        await Dispatch();
        return reply;
    }

    protected override IEnumerable<string> Free(CallerFacts caller) => Desks.Where(desk => desk.Value == "available").Select(desk => desk.Key).Take(1);

    protected override void Offered(string leg, string agent) => (_legs[leg], Desks[agent]) = (agent, "reserved");

    protected override string PickedUp(JsonObject body, string leg)
    {
        var reply = base.PickedUp(body, leg);
        if (Callers.Find(known => known.Leg == leg) is { } caller && caller.Winner == Text(body, "uuid"))
        {
            Desks[caller.Offers[caller.Winner]] = "onCall";
        }

        return reply;
    }

    /// <summary>The leg to an agent is over.</summary>
    protected virtual void OfferOver(string agent, bool hadCaller) => Desks[agent] = hadCaller ? "wrapUp" : "away";

    protected override async Task<(int Status, JsonNode? Body)> Api(string method, string[] path, JsonObject body)
    {
        switch (path)
        {
            case ["jwt"]:
                return (200, new JsonObject { ["jwt"] = "token", ["expires_at"] = "2036-01-01T00:00:00Z" });
            case ["v1", "agents"]:
                return (200, Items(Desks.Select(desk => new JsonObject { ["name"] = desk.Key, ["status"] = desk.Value })));
            case ["v1", "queues"]:
                return (200, Items([new JsonObject { ["id"] = "sales", ["waiting"] = Waiting }]));
            case ["v1", "users", _]:
                return (200, null);
            case ["v1", "agents", var agent] when method == "PUT":
                Desks.TryAdd(agent, "offline");
                return (200, null);
            case ["v1", "agents", var agent, "presence"]:
                return await Present(agent, Text(body, "presence"));
            case ["v1", "agents", var agent, "wrap-up"]:
                return await Finished(agent);
            default:
                return (404, null);
        }
    }

    /// <summary>How many wait, as it is shown.</summary>
    protected virtual int Waiting => Callers.Count(caller => caller is { Waits: true, Winner: null });

    protected virtual async Task<(int Status, JsonNode? Body)> Present(string agent, string presence)
    {
        if (Desks[agent] is not ("reserved" or "onCall"))
        {
            Desks[agent] = presence;
            await Dispatch();
        }

        return (200, null);
    }

    private async Task<(int Status, JsonNode? Body)> Finished(string agent)
    {
        if (Desks[agent] != "wrapUp")
        {
            return (409, new JsonObject { ["code"] = "not-in-wrap-up" });
        }

        Desks[agent] = "available";
        await Dispatch();
        return (200, null);
    }

    private static JsonObject Items(IEnumerable<JsonObject> items) => new() { ["items"] = new JsonArray([.. items]), ["next"] = null };
}

/// <summary>Forgets every fifth caller who waits.</summary>
internal sealed class ForgetsCallers : FloorGateway
{
    private readonly HashSet<string> _seen = [];
    private readonly HashSet<string> _forgotten = [];

    protected override CallerFacts? Next(IEnumerable<CallerFacts> waiting) => waiting.FirstOrDefault(caller =>
    {
        if (_seen.Add(caller.Leg) && _seen.Count % 5 == 0)
        {
            _forgotten.Add(caller.Leg);
        }

        return !_forgotten.Contains(caller.Leg);
    });
}

/// <summary>Forgets callers for whom the platform refused to place a leg.</summary>
internal sealed class ForgetsRefused : FloorGateway
{
    protected override void AskAgain(CallerFacts caller)
    {
    }
}

/// <summary>Believes for ever that an agent whose caller has hung up is on the call.</summary>
internal sealed class KeepsAgentsOnCalls : FloorGateway
{
    protected override void OfferOver(string agent, bool hadCaller)
    {
        if (!hadCaller)
        {
            base.OfferOver(agent, hadCaller);
        }
    }
}

/// <summary>Shows callers as waiting who have hung up.</summary>
internal sealed class CountsGhosts : FloorGateway
{
    private int _most;

    protected override int Waiting => _most = Math.Max(_most, base.Waiting);
}

/// <summary>Does not let agents be away.</summary>
internal sealed class RefusesBreaks : FloorGateway
{
    protected override Task<(int Status, JsonNode? Body)> Present(string agent, string presence) =>
        presence == "away" ? Task.FromResult<(int, JsonNode?)>((400, new JsonObject { ["code"] = "invalid-presence" })) : base.Present(agent, presence);
}

/// <summary>Rings everybody, and lets the losers ring on.</summary>
internal sealed class LetsLosersRing() : RightGateway("Jane", "Joe")
{
    protected override IEnumerable<string> Free(CallerFacts caller) => Callers.Exists(known => known.Offers.Count > 0) ? [] : ["Jane", "Joe"];
}
