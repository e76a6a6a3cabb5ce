using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Engine;

public sealed class RestCallTests
{
    private const string Good = """{"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"},"ncco":[{"action":"talk","text":"hi"}]}""";

    [Theory]
    [InlineData("""{"from":{"type":"phone","number":"442079460000"},"ncco":[]}""", "to")]
    [InlineData("""{"to":[{"type":"phone","number":"+44 20"}],"from":{"type":"phone","number":"442079460000"},"ncco":[]}""", "number")]
    [InlineData("""{"to":[{"type":"app","user":"Jane"}],"ncco":[]}""", "from")]
    [InlineData("""{"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"}}""", "ncco")]
    [InlineData("""{"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"},"ncco":[],"answer_url":["http://a/b"]}""", "ncco")]
    [InlineData("""{"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"},"ncco":[],"ringing_timer":121}""", "ringing_timer")]
    [InlineData("""{"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"},"ncco":[],"length_timer":0}""", "length_timer")]
    [InlineData("""{"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"},"ncco":[{"action":"dance"}]}""", "ncco")]
    public void A_bad_field_is_refused_by_name_with_the_number_400_as_type(string body, string name)
    {
        var outcome = new World().Create(body);
        Assert.Equal(400, outcome.Status);
        Assert.Equal(400, (int)outcome.Body!["type"]!);
        Assert.Equal(name, (string?)outcome.Body["invalid_parameters"]![0]!["name"]);
    }

    [Fact]
    public void The_answer_url_is_asked_by_get_after_the_callee_answers_and_never_before()
    {
        var world = new World();
        world.Webhooks.Reply(WebhookKind.Answer, """[{"action":"talk","text":"hi"}]""");
        var leg = (string)world.Create("""{"to":[{"type":"app","user":"Jane"}],"from":{"type":"phone","number":"442079460000"},"answer_url":["http://gateway/webhooks/offer?o=1"],"event_url":["http://gateway/events?o=1"]}""").Body!["uuid"]!;
        world.Loop.Run(5);
        Assert.DoesNotContain(world.Webhooks.Sent, w => w.Kind == WebhookKind.Answer);
        world.Platform.Answer(leg);
        world.Loop.Run(0.3);
        var asked = world.Webhooks.Sent.Single(w => w.Kind == WebhookKind.Answer);
        Assert.Equal(("GET", "http://gateway/webhooks/offer?o=1"), (asked.Target.Method, asked.Target.Address));
        Assert.Equal("Talk hi", world.Heard(leg).Last());
        Assert.All(world.Webhooks.Sent.Where(w => w.LegId == leg && w.Kind == WebhookKind.Event), w => Assert.Equal("http://gateway/events?o=1", w.Target.Address));
    }

    [Fact]
    public void Over_the_limit_of_a_second_is_refused_and_the_next_second_is_open_again()
    {
        var world = new World(legsPerSecond: 3);
        Assert.Equal([201, 201, 201, 429], Enumerable.Range(0, 4).Select(_ => world.Create(Good).Status));
        world.Loop.Run(1.1);
        Assert.Equal(201, world.Create(Good).Status);
    }

    [Fact]
    public void An_ended_leg_and_one_of_another_application_are_not_found()
    {
        var world = new World();
        var leg = (string)world.Create(Good).Body!["uuid"]!;
        Assert.Equal(404, world.Platform.ModifyCall(new SimApplication { Id = "other" }, leg, new() { ["action"] = "hangup" }).Status);
        Assert.Equal(204, world.Modify(leg, """{"action":"hangup"}""").Status);
        Assert.Equal(404, world.Modify(leg, """{"action":"hangup"}""").Status);
        Assert.Equal(200, world.Platform.GetCall(world.Application, leg).Status);
    }

    [Fact]
    public void A_leg_that_rings_cannot_be_talked_to_yet()
    {
        var world = new World();
        var leg = (string)world.Create(Good).Body!["uuid"]!;
        Assert.Equal(400, world.Platform.StartOnCall(world.Application, leg, "talk", new() { ["text"] = "hello" }).Status);
    }

    [Fact]
    public void A_page_of_calls_links_to_the_next_and_filters()
    {
        var world = new World();
        for (var i = 0; i < 5; i++)
        {
            world.Create(Good);
            world.Loop.Run(1);
        }

        world.Modify(world.Ringing("Jane"), """{"action":"hangup"}""");
        var page = world.Platform.ListCalls(world.Application, new Dictionary<string, string> { ["page_size"] = "2", ["record_index"] = "2" }).Body!;
        Assert.Equal((5, 2), ((int)page["count"]!, page["_embedded"]!["calls"]!.AsArray().Count));
        Assert.Equal("/v1/calls?page_size=2&record_index=4", (string?)page["_links"]!["next"]!["href"]);
        var over = world.Platform.ListCalls(world.Application, new Dictionary<string, string> { ["status"] = "completed" }).Body!;
        Assert.Equal(1, (int)over["count"]!);
        Assert.Equal(400, world.Platform.ListCalls(world.Application, new Dictionary<string, string> { ["page_size"] = "101" }).Status);
    }

    [Fact]
    public void A_caller_can_be_taken_away_from_a_connect()
    {
        foreach (var endsPeer in (bool[])[true, false])
        {
            var world = new World(new Doubts { RestTransferEndsPeer = endsPeer });
            var caller = world.Call("""[{"action":"connect","endpoint":[{"type":"app","user":"Jane"}]}]""");
            world.Loop.Run(1);
            var agent = world.Ringing("Jane");
            world.Platform.Answer(agent);
            world.Loop.Run(1);
            Assert.Equal(204, world.Modify(caller, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"moved"}]}}""").Status);
            world.Loop.Run(0.2);
            Assert.Equal("Talk moved", world.Heard(caller).Last());
            Assert.Equal(endsPeer, world.End(agent) is not null);
        }
    }
}
