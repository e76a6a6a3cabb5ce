using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Tests.Judging.BrokenGateways;

/// <summary>Drops one reply to keys in a hundred.</summary>
internal sealed class DropsReplies() : RightGateway("Jane")
{
    private int _replies;

    protected override async Task<string?> Input(JsonObject body)
    {
        var reply = await base.Input(body);
        return ++_replies % 100 == 0 ? null : reply;
    }
}

/// <summary>Offers calls to an agent who has one.</summary>
internal sealed class RingsTheBusy() : RightGateway("Jane")
{
    protected override IEnumerable<string> Free(CallerFacts caller) => ["Jane"];
}

/// <summary>Rings all, and lets everybody win.</summary>
internal sealed class LetsTwoWin() : RightGateway("Jane", "Joe")
{
    protected override IEnumerable<string> Free(CallerFacts caller) => ["Jane", "Joe"];

    protected override bool Wins(CallerFacts caller, string leg) => true;
}

/// <summary>Lets callers wait without a sound before it goes on.</summary>
internal sealed class KeepsSilent() : RightGateway("Jane")
{
    protected override string Wait(CallerFacts caller) => base.Wait(caller).Insert(1, """{"action":"wait","timeout":8},""");
}

/// <summary>Leaves agents' apps ringing when the caller goes.</summary>
internal sealed class RingsForGhosts() : RightGateway("Jane")
{
    protected override async Task CallerLeft(CallerFacts caller)
    {
        if (caller.Winner is not null)
        {
            await base.CallerLeft(caller);
        }
    }
}

/// <summary>Leaves agents on the line when the caller goes.</summary>
internal sealed class LeavesAgentsAlone() : RightGateway("Jane")
{
    protected override async Task CallerLeft(CallerFacts caller)
    {
        if (caller.Winner is null)
        {
            await base.CallerLeft(caller);
        }
    }
}

/// <summary>Serves whoever came last.</summary>
internal sealed class ServesTheLastFirst() : RightGateway("Jane")
{
    protected override CallerFacts? Next(IEnumerable<CallerFacts> waiting) => waiting.LastOrDefault();
}

/// <summary>Sends an NCCO that the platform does not take, where it has another one ready at its fallback.</summary>
internal sealed class SendsFaultyNccos() : RightGateway("Jane")
{
    protected override string Welcome(JsonObject body) => body.ContainsKey("reason") ? base.Welcome(body) : """[{"action":"talk"}]""";
}

/// <summary>Fails when it hears that a leg was answered.</summary>
internal sealed class FailsAtEvents() : RightGateway("Jane")
{
    protected override async Task<string?> Event(JsonObject body) =>
        body["status"]?.GetValue<string>() == "answered" ? throw new InvalidOperationException("as it is meant to") : await base.Event(body);
}

/// <summary>Says something else than callers expect.</summary>
internal sealed class SaysSomethingElse() : RightGateway("Jane")
{
    protected override string Welcome(JsonObject body) => base.Welcome(body).Replace("Welcome", "Willkommen", StringComparison.Ordinal);
}
