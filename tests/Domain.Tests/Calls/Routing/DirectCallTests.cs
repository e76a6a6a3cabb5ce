using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Actions;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Calls.Routing.Room;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Webhooks;

namespace ContactCenter.Domain.Tests.Calls.Routing;

/// <summary>A call that a flow brings to an agent by name: what is the agent's business, and nobody else's.</summary>
public class DirectCallTests
{
    private static readonly DateTimeOffset T0 = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);
    private static readonly CallState Ringing = Call(Status("caller", "answered", LegDirection.Inbound, "442079460000"), Status("jane", "ringing", LegDirection.Outbound, "Jane"));
    private static readonly CallState Talking = With(Ringing, Status("jane", "answered", LegDirection.Outbound, "Jane"));
    private static readonly CallState Missed = With(Ringing, Status("jane", "timeout", LegDirection.Outbound, "Jane"));
    private static readonly CallState LeftByJane = With(Talking, Status("jane", "completed", LegDirection.Outbound, "Jane"));

    public static TheoryData<string, bool, bool> Concerned => new()
    {
        { nameof(Ringing), true, false },
        { nameof(Talking), true, true },
        { nameof(Missed), false, false },
        { nameof(LeftByJane), true, true },
    };

    [Theory]
    [MemberData(nameof(Concerned))]
    public void Call_is_that_agents_to_read_while_it_rings_and_once_it_was_taken_and_to_say_what_came_of_it_once_it_was_taken(string when, bool mayRead, bool mayDispose)
    {
        var state = Named(when);
        Assert.Equal(mayRead, DirectLegs.Concerns(CallSummary.Of("caller", state), "Jane"));
        Assert.False(DirectLegs.Concerns(CallSummary.Of("caller", state), "Joe"));
        Assert.False(DirectLegs.Concerns(CallSummary.Of("caller", state), "442079460000"));

        var (said, refusal) = RoomRules.Dispose(state, "Jane", new("sold", "by Friday"), [], T0);
        Assert.Equal(mayDispose ? null : CallActionCodes.NotYours, refusal?.Code);
        Assert.Equal(mayDispose ? [new Disposition("Jane", "sold", "by Friday", T0)] : [], said.Dispositions);
        Assert.Equal(CallActionCodes.NotYours, RoomRules.Dispose(state, "Joe", new("sold", null), [], T0).Refusal?.Code);
    }

    [Fact]
    public void Agent_who_has_the_caller_ends_the_call_or_leaves_it_and_who_is_only_rung_does_neither()
    {
        Assert.Equal(["caller"], RoomRules.HangUp(Talking, "caller", "Jane", ownLegOnly: false, T0).State.Unwanted);
        Assert.Equal(["jane"], RoomRules.HangUp(Talking, "caller", "Jane", ownLegOnly: true, T0).State.Unwanted);
        foreach (var (state, agent) in ((CallState, string)[])[(Talking, "Joe"), (Ringing, "Jane"), (LeftByJane, "Jane")])
        {
            Assert.Equal(CallActionCodes.NotYours, RoomRules.HangUp(state, "caller", agent, ownLegOnly: true, T0).Refusal?.Code);
        }
    }

    [Fact]
    public void Agent_who_made_a_call_says_what_came_of_it()
    {
        var made = Call(Status("caller", "answered", LegDirection.Inbound, "447700900001")) with { Party = new() { FromUser = "Jane", To = "447700900001" } };

        Assert.Equal("sold", Assert.Single(RoomRules.Dispose(made, "Jane", new("sold", null), [], T0).State.Dispositions).Code);
        Assert.Equal(CallActionCodes.NotYours, RoomRules.Dispose(made, "Joe", new("sold", null), [], T0).Refusal?.Code);
    }

    [Fact]
    public void Leg_of_an_offer_that_its_agent_missed_is_no_call_by_name()
    {
        var offered = Talking with { Offers = [new() { Id = "1", Epoch = 1, Agent = "Jane", OfferedAt = T0, EndedAt = T0, Outcome = OfferOutcome.TimedOut, Leg = "jane" }] };

        Assert.False(DirectLegs.Concerns(CallSummary.Of("caller", offered), "Jane"));
        Assert.Equal(CallActionCodes.NotYours, RoomRules.Dispose(offered, "Jane", new("sold", null), [], T0).Refusal?.Code);
    }

    [Fact]
    public void Agent_whom_a_flow_rings_is_known_from_what_was_sent_until_the_platform_tells_of_the_leg()
    {
        var sent = Call(Status("caller", "answered", LegDirection.Inbound, "442079460000"), Dials("1", "Jane"));
        Assert.Equal("Jane", Rung(sent));
        Assert.Equal(["Jane"], CallCard.Of(CallSummary.Of("caller", sent)).Agents());
        Assert.True(DirectLegs.Concerns(CallSummary.Of("caller", sent), "Jane"));
        Assert.False(DirectLegs.Concerns(CallSummary.Of("caller", sent), "Joe"));
        Assert.Equal(CallActionCodes.NotYours, RoomRules.Dispose(sent, "Jane", new("sold", null), [], T0).Refusal?.Code);

        // Picked up; or not, and rung again.
        Assert.Null(Rung(With(sent, Status("jane", "answered", LegDirection.Outbound, "Jane"))));
        var missed = With(sent, Status("jane", "timeout", LegDirection.Outbound, "Jane"));
        Assert.Null(Rung(missed));
        Assert.Equal("Jane", Rung(With(missed, Dials("2", "Jane"))));
        Assert.Equal("Joe", Rung(With(sent, Dials("2", "Joe"))));
        Assert.Null(Rung(With(sent, Status("caller", "completed", LegDirection.Inbound, "442079460000"))));
    }

    [Fact]
    public void Phone_that_a_flow_rings_is_nobody_even_where_an_agent_has_the_name_that_the_timeline_shows() =>
        Assert.Null(Rung(Call(Status("caller", "answered", LegDirection.Inbound, "442079460000"), Dials("1", "**********02", """[{"type":"phone","number":"447700900002"}]"""))));

    private static string? Rung(CallState state) => CallSummary.Of("caller", state).RungByName;

    private static TimelineEntry Dials(string key, string whom, string? endpoint = null) => new()
    {
        Key = key,
        At = T0,
        ReceivedAt = T0,
        Kind = TimelineKind.Decision,
        Notes = [new FlowNote("menu", FlowNotes.Pressed, "1"), new FlowNote("step", FlowNotes.Ran, "agent"), new FlowNote("step", FlowNotes.Dialled, whom)],
        Ncco = SentNcco.Of($$"""[{"action":"connect","endpoint":{{endpoint ?? $$"""[{"type":"app","user":"{{whom}}"}]"""}}}]""", "caller", null),
    };

    private static CallState Named(string when) => when switch
    {
        nameof(Ringing) => Ringing,
        nameof(Talking) => Talking,
        nameof(Missed) => Missed,
        _ => LeftByJane,
    };

    private static CallState Call(params TimelineEntry[] timeline) => CallState.Empty with { Version = 1, Timeline = [.. timeline] };

    private static CallState With(CallState state, TimelineEntry entry) => state with { Timeline = state.Timeline.Add(entry) };

    private static TimelineEntry Status(string leg, string status, LegDirection direction, string to) => new()
    {
        Key = $"{leg}/{status}",
        At = T0,
        ReceivedAt = T0,
        Kind = TimelineKind.Status,
        Leg = leg,
        Status = status,
        LegFacts = new() { Direction = direction, To = to },
    };
}
