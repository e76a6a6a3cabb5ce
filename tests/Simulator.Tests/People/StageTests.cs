using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.People;
using ContactCenter.Simulator.People.Scenarios;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.People;

public sealed class StageTests
{
    private const string Menu = """
        [{"action":"talk","text":"Welcome"},{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1,"timeOut":5}},{"action":"talk","text":"Goodbye"}]
        """;

    private const string ToJane = """[{"action":"talk","text":"Connecting you"},{"action":"connect","endpoint":[{"type":"app","user":"Jane"}]}]""";

    [Fact]
    public void A_scripted_caller_does_one_thing_after_the_other()
    {
        var (world, _) = Play("""
            name: x
            agents: { Jane: { after: 1, talk: 100 } }
            people:
              - name: Ann
                dial: "442079460000"
                steps: [ { hears: welcome }, listened, { press: "1" }, { hears: connecting }, { party: Jane }, { wait: 3 }, hangUp ]
            """);
        Assert.Empty(world.Seen.OfType<PersonSurprised>());
        var party = world.Seen.OfType<HearingChanged>().First(heard => heard.Kind == HearingKind.Party);
        var end = world.Seen.OfType<LegChanged>().First(changed => changed.Cause == "person");
        Assert.Equal(3, (end.At - party.At).TotalSeconds, 1);
    }

    [Theory]
    [InlineData("{ hears: never, within: 4 }", "hears 'never' within 4 s (s.yaml, line 5, step 1)")]
    [InlineData("{ party: Joe, within: 20 }", "party 'Joe' within 20 s (s.yaml, line 5, step 1)")]
    public void What_does_not_come_is_told_with_its_place(string step, string expected)
    {
        var (world, stage) = Play($$"""
            name: x
            people:
              - name: Ann
                dial: "442079460000"
                steps: [ {{step}} ]
            """);
        Assert.Equal(expected, Assert.Single(world.Seen.OfType<PersonSurprised>()).Expected);
        Assert.True(stage.IsOver);
    }

    [Fact]
    public void A_caller_may_call_back_after_hanging_up()
    {
        var (world, stage) = Play("""
            name: x
            people:
              - name: Ann
                dial: "442079460000"
                steps: [ { hears: welcome }, hangUp, callBack, { hears: welcome }, ended ]
            """);
        Assert.Empty(world.Seen.OfType<PersonSurprised>());
        Assert.Equal(2, world.Seen.OfType<LegStarted>().Count());
        Assert.True(stage.IsOver);
    }

    [Fact]
    public void A_number_that_is_not_in_service_surprises_the_caller()
    {
        var (world, _) = Play("""
            name: x
            people:
              - { name: Ann, dial: "1", steps: [hangUp] }
            """);
        Assert.Equal("1 to be in service", Assert.Single(world.Seen.OfType<PersonSurprised>()).Expected);
    }

    [Fact]
    public void Everybody_of_a_crowd_calls_and_is_off_the_line_at_the_end()
    {
        var (world, stage) = Play(Crowd);
        Assert.Equal((40, 40), (stage.Called, world.Seen.OfType<LegStarted>().Count(leg => leg.Direction == LegDirection.Inbound)));
        Assert.True(stage.IsOver);
        Assert.Contains(world.Seen, seen => seen is HearingChanged { Kind: HearingKind.Party });
        Assert.Equal(0, world.Loop.Armed);
    }

    [Fact]
    public void The_same_seed_makes_the_same_run_and_another_seed_another()
    {
        var (first, second, other) = (Play(Crowd).World.Seen, Play(Crowd).World.Seen, Play(Crowd, seed: 2).World.Seen);
        Assert.Equal(first.Select(Line), second.Select(Line));
        Assert.NotEqual(first.Select(Line), other.Select(Line));

        static string Line(Observation seen) => seen.ToString();
    }

    private const string Crowd = """
        name: x
        agents: { Jane: { answer: 0.7, reject: 0.2, after: [1, 3], talk: [5, 20] } }
        crowd: { calls: 40, rate: 2, keys: { "1": 3, "": 1 }, talk: [5, 20], hangUpWhileRinging: 0.1 }
        """;

    private static (World World, Stage Stage) Play(string scenario, int seed = 1)
    {
        var world = new World();
        world.Webhooks.Reply(WebhookKind.Answer, Menu).On(WebhookKind.Input, request => new WebhookOutcome(true, (string?)request.Body["dtmf"]!["digits"] == "1" ? ToJane : null));
        var stage = new Stage(ScenarioReader.Read(scenario, "s.yaml"), world.Loop, world.Platform, world.Journal, world.Application, seed);
        stage.Begin();
        world.Loop.Run(600);
        return (world, stage);
    }
}
