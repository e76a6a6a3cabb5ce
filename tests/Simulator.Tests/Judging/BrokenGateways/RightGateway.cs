using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Simulator.Tests.Judging.BrokenGateways;

/// <summary>
/// A contact center in a hundred lines that does everything right: who presses 1 waits with music for the first of its agents who is free,
/// in the order of coming. Broken ones differ from it in one thing each.
/// </summary>
internal class RightGateway(params string[] agents) : GatewayHost
{
    /// <summary>Statuses with which a leg is over.</summary>
    protected static readonly string[] Ends = ["completed", "rejected", "timeout", "busy", "failed", "unanswered", "cancelled"];
    private readonly HashSet<string> _over = [];

    /// <summary>Callers on the line, in the order of coming.</summary>
    protected List<CallerFacts> Callers { get; } = [];

    protected override Task<string?> Reply(string kind, JsonObject body, IQueryCollection query) => kind switch
    {
        "answer" or "fallback" => Task.FromResult<string?>(Welcome(body)),
        "input" => Input(body),
        "offer" => Task.FromResult<string?>(PickedUp(body, query["caller"]!)),
        "event" => Event(body),
        _ => Task.FromResult<string?>(null),
    };

    protected virtual string Welcome(JsonObject body)
    {
        Callers.Add(new CallerFacts(Text(body, "uuid")));
        return $"[{Talk("Welcome. Press 1.")},{Listen}]";
    }

    protected virtual async Task<string?> Input(JsonObject body)
    {
        if (Callers.Find(known => known.Leg == Text(body, "uuid")) is not { } caller)
        {
            return $"[{Talk("Goodbye.")}]";
        }

        if (body["dtmf"]?["digits"]?.GetValue<string>() == "1")
        {
            caller.Waits = true;
            await Dispatch();
            return Wait(caller);
        }

        return ++caller.Asked < 2 ? $"[{Talk("Sorry. Press 1.")},{Listen}]" : $"[{Talk("Goodbye.")}]";
    }

    protected virtual string Wait(CallerFacts caller) => $"[{Talk("Please hold.")},{Room(caller, false)}]";

    protected virtual string PickedUp(JsonObject body, string leg)
    {
        if (Callers.Find(known => known.Leg == leg) is not { } caller || !Wins(caller, Text(body, "uuid")))
        {
            return $"[{Talk("Somebody else was faster.")}]";
        }

        return $"[{Room(caller, true)}]";
    }

    protected virtual bool Wins(CallerFacts caller, string leg) => (caller.Winner ??= leg) == leg;

    protected virtual async Task<string?> Event(JsonObject body)
    {
        var leg = body["uuid"]?.GetValue<string>() ?? "";
        if (!Ends.Contains(body["status"]?.GetValue<string>()) || !_over.Add(leg))
        {
            return null;
        }

        if (Callers.Find(caller => caller.Leg == leg) is { } gone)
        {
            Callers.Remove(gone);
            await CallerLeft(gone);
        }
        else if (Callers.Find(caller => caller.Offers.ContainsKey(leg)) is { } left)
        {
            left.Offers.Remove(leg);
            if (left.Winner == leg)
            {
                await Ask(HttpMethod.Put, $"/v1/calls/{left.Leg}", Json("""{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"Goodbye."}]}}"""));
            }
        }

        await Dispatch();
        return null;
    }

    /// <summary>An agent's app rings.</summary>
    protected virtual void Offered(string leg, string agent)
    {
    }

    protected virtual async Task CallerLeft(CallerFacts caller)
    {
        foreach (var leg in caller.Offers.Keys)
        {
            await HangUp(leg);
        }
    }

    /// <summary>Who is to be offered a call next.</summary>
    protected virtual CallerFacts? Next(IEnumerable<CallerFacts> waiting) => waiting.FirstOrDefault();

    /// <summary>Agents who may be rung now for a caller; none when it is nobody's turn.</summary>
    protected virtual IEnumerable<string> Free(CallerFacts caller) => agents.Except(Callers.SelectMany(known => known.Offers.Values)).Take(1);

    protected Task HangUp(string leg) => Ask(HttpMethod.Put, $"/v1/calls/{leg}", Json("""{"action":"hangup"}"""));

    protected static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    protected static string Text(JsonObject body, string name) => body[name]!.GetValue<string>();

    protected static string Talk(string text) => $$"""{"action":"talk","text":"{{text}}"}""";

    protected string Listen => $$"""{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1,"timeOut":4},"eventUrl":["{{Url}}webhooks/input"]}""";

    protected static string Room(CallerFacts caller, bool starts) => starts
        ? $$"""{"action":"conversation","name":"{{caller.Room}}","startOnEnter":true}"""
        : $$"""{"action":"conversation","name":"{{caller.Room}}","startOnEnter":false,"musicOnHoldUrl":["http://music.example/hold.mp3"]}""";

    /// <summary>A caller for whom no leg could be placed has a turn again the next time.</summary>
    protected virtual void AskAgain(CallerFacts caller) => caller.IsRefused = false;

    /// <summary>Offers callers to agents as long as there are both.</summary>
    protected async Task Dispatch()
    {
        Callers.ForEach(AskAgain);
        while (Next(Callers.Where(known => known is { Waits: true, Winner: null, IsRefused: false, Offers.Count: 0 })) is { } caller)
        {
            var rung = Free(caller).ToList();
            if (rung.Count == 0)
            {
                return;
            }

            foreach (var agent in rung)
            {
                var made = await Ask(HttpMethod.Post, "/v1/calls", Json($$"""
                    {"to":[{"type":"app","user":"{{agent}}"}],"from":{"type":"phone","number":"442079460000"},"ringing_timer":20,
                     "answer_url":["{{Url}}webhooks/offer?caller={{caller.Leg}}"],"answer_method":"POST","event_url":["{{Url}}webhooks/event?caller={{caller.Leg}}"]}
                    """));
                if (made is null)
                {
                    caller.IsRefused = true;
                    break;
                }

                var leg = Text(made, "uuid");
                caller.Offers[leg] = agent;
                Offered(leg, agent);
            }
        }
    }
}
