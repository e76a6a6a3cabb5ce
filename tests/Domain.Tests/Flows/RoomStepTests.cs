using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Flows.Steps;
using ContactCenter.Domain.Ncco;
using static ContactCenter.Domain.Tests.Flows.Sample;

namespace ContactCenter.Domain.Tests.Flows;

public sealed class RoomStepTests
{
    private static readonly CompiledFlow Room = Flow("""
        "s":{"type":"room","announce":"You are ready.","language":"en-GB"}
        """);

    [Fact]
    public void An_app_user_hears_the_announcement_and_sits_in_a_room_that_starts_at_once()
    {
        var turn = Start(Room, App);
        Assert.Equal("""[{"action":"talk","text":"You are ready.","language":"en-GB"},{"action":"conversation","name":"aaa111:s:1"}]""", Json(turn));
        Assert.Equal(new FlowPlace("aaa111", "f", 3, "s", 1), turn.Waiting);
        Assert.Equal(["s ran room", "s sits aaa111:s:1"], Notes(turn));
    }

    [Fact]
    public void Every_call_has_a_room_of_its_own_and_the_same_one_when_it_is_served_again()
    {
        var turn = Start(Room, App);
        Assert.NotEqual(turn.Room, Start(Room, App with { Call = "bbb222", Uuid = "bbb222" }).Room);
        Assert.Equal(turn.Room, FlowInterpreter.ServeAgain(Room, turn.Waiting!, App).Room);
    }

    [Theory]
    [InlineData("ccc\n333")]
    [InlineData(" ")]
    public void A_call_id_that_cannot_be_part_of_a_name_still_has_a_room(string call)
    {
        var turn = Start(Room, App with { Call = call });
        Assert.NotNull(turn.Room);
        Assert.Equal(turn.Room, Assert.Single(turn.Ncco.Actions.OfType<ConversationAction>()).Name.Value);
    }

    [Fact]
    public void A_phone_is_no_agent_and_hears_an_apology()
    {
        var turn = Start(Room);
        Assert.Equal(["We are sorry, we cannot take your call right now. Please try again later."], Talks(turn));
        Assert.Equal((null, null), (turn.Waiting, turn.Room));
        Assert.Equal(["s ran room", "s not-an-agent"], Notes(turn));
    }

    [Theory]
    [InlineData("AGENT-Jane", "Jane")]
    [InlineData("AGENT-AGENT-Jane", "AGENT-Jane")]
    [InlineData("AGENT-", null)]
    [InlineData("agent-Jane", null)]
    [InlineData("Jane", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_alias_of_a_room_names_its_agent(string? alias, string? agent)
    {
        Assert.Equal(agent, RoomStep.AgentOf(alias));
        if (agent is not null)
        {
            Assert.Equal(alias, RoomStep.AliasOf(agent));
        }
    }

    [Fact]
    public void A_caller_who_is_pulled_hears_where_to_and_gets_there() => Assert.Equal(
        """[{"action":"talk","text":"Thank you for waiting. We'll connect you to AGENT-Jane now..."},{"action":"conversation","name":"aaa111:s:1"}]""",
        System.Text.Encoding.UTF8.GetString(PulledNcco.Of("AGENT-Jane", ConversationName.Create("aaa111:s:1").Require()).ToUtf8()));

    [Fact]
    public void A_name_that_cannot_be_said_keeps_nobody_waiting() => Assert.Equal(
        ["conversation"],
        PulledNcco.Of("<b>x</b>", ConversationName.Create("r").Require()).Actions.Select(action => action.Kind));
}
