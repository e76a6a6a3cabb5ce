using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Tests.Webhooks;

public sealed class NuisanceDeliveryTests
{
    [Fact]
    public async Task Swapped_event_comes_after_the_next_of_its_leg()
    {
        await using var post = await Always(Nuisance.Swapped);
        await post.Send(Event(post, "started"), Event(post, "ringing"), Event(post, "started", "other"));
        Assert.Equal(["leg-1 ringing", "leg-1 started", "other started"], post.Legs);
        Assert.Equal(3, post.Outcomes.Count);
    }

    [Fact]
    public async Task Swapped_event_that_nothing_overtakes_comes_two_seconds_late()
    {
        await using var post = await Always(Nuisance.Swapped);
        Assert.Equal(2, await post.Send(Event(post, "started")), 0.001);
        Assert.Equal(["leg-1 started"], post.Legs);
    }

    [Fact]
    public async Task Completed_comes_before_the_status_that_says_why()
    {
        await using var post = await Always(Nuisance.CompletedFirst);
        await post.Send(Event(post, "started"), Event(post, "ringing"), Event(post, "busy"), Event(post, "completed"));
        Assert.Equal(["leg-1 started", "leg-1 ringing", "leg-1 completed", "leg-1 busy"], post.Legs);
    }

    [Fact]
    public async Task Duplicated_event_comes_twice_as_one_delivery_and_is_told_once()
    {
        await using var post = await Always(Nuisance.Duplicated);
        await post.Send(Event(post, "started"));
        Assert.Equal(["leg-1 started", "leg-1 started"], post.Legs);
        Assert.Single(post.Outcomes);
        Assert.Equal([(1L, 1), (1L, 2)], post.Seen.OfType<WebhookSent>().Select(o => (o.Delivery, o.Attempt)));
        Assert.Equal([null, "duplicated"], post.Seen.OfType<WebhookAnswered>().Select(o => o.Nuisance));
    }

    [Fact]
    public async Task Question_for_an_ncco_is_never_duplicated()
    {
        await using var post = await Always(Nuisance.Duplicated);
        await post.Send(post.Request(WebhookKind.Answer));
        Assert.Single(post.Server.Requests);
    }

    [Fact]
    public async Task Lost_webhook_and_fallback_reach_nobody_and_it_is_ours()
    {
        await using var post = await Always(Nuisance.Lost);
        await post.Send(post.Request(WebhookKind.Answer, fallback: true));
        Assert.Empty(post.Server.Requests);
        Assert.Equal(["lost", "lost", "lost", "lost"], post.Seen.OfType<WebhookAnswered>().Select(o => o.Nuisance));
        Assert.True(Assert.Single(post.Seen.OfType<WebhookGivenUp>()).ByNuisance);
        Assert.False(Assert.Single(post.Outcomes).IsDelivered);
    }

    [Fact]
    public async Task Reset_throws_the_answer_away_after_the_application_saw_the_request()
    {
        await using var post = await Always(Nuisance.Reset);
        await post.Send(post.Request(WebhookKind.Answer));
        Assert.Equal(2, post.Server.Requests.Count);
        Assert.All(post.Seen.OfType<WebhookAnswered>(), o => Assert.Equal(("reset", "reset"), (o.Fault, o.Nuisance)));
        Assert.True(Assert.Single(post.Seen.OfType<WebhookGivenUp>()).ByNuisance);
    }

    [Fact]
    public async Task Loss_that_the_application_shares_is_not_by_nuisance()
    {
        await using var post = await Always(Nuisance.Unsigned);
        post.Server.On("/hook", ScriptedServer.Status(500), ScriptedServer.Status(500));
        await post.Send(Event(post, "started"));
        Assert.False(Assert.Single(post.Seen.OfType<WebhookGivenUp>()).ByNuisance);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Unsigned_question_that_is_answered_by_5xx_comes_again_with_its_signature(int status)
    {
        await using var post = await Always(Nuisance.Unsigned);
        post.Server.On("/hook", ScriptedServer.Status(status), ScriptedServer.Body("[]"));
        await post.Send(post.Request(WebhookKind.Answer));
        Assert.Equal([true, false], post.Server.Requests.Select(r => r.Authorization is null));
        Assert.Equal(["unsigned", null], post.Seen.OfType<WebhookAnswered>().Select(o => o.Nuisance));
        Assert.True(Assert.Single(post.Outcomes).IsDelivered);
    }

    [Fact]
    public async Task Slow_answer_comes_within_the_socket_time_out()
    {
        await using var post = await Always(Nuisance.Slow);
        Assert.InRange(await post.Send(post.Request(WebhookKind.Answer)), 1, 4);
        Assert.Single(post.Server.Requests);
        Assert.True(Assert.Single(post.Outcomes).IsDelivered);
    }

    [Theory]
    [InlineData(WebhookKind.Answer, 2)]
    [InlineData(WebhookKind.Record, 10)]
    public async Task Delayed_webhook_comes_late(WebhookKind kind, double most)
    {
        await using var post = await Always(Nuisance.Delayed);
        Assert.InRange(await post.Send(post.Request(kind)), 0.1, most);
        Assert.Single(post.Server.Requests);
    }

    [Fact]
    public async Task Null_fields_are_some_of_four_and_at_least_one()
    {
        await using var post = await Always(Nuisance.NullFields);
        await post.Send([.. Enumerable.Range(0, 40).Select(_ => Event(post, "completed"))]);
        var bodies = post.Server.Requests.Select(r => JsonNode.Parse(r.Body)!.AsObject()).ToList();
        Assert.All(bodies, body =>
        {
            Assert.Contains(["from", "to", "direction", "network"], name => body.ContainsKey(name) && body[name] is null);
            Assert.NotNull(body["uuid"]);
            Assert.NotNull(body["status"]);
        });
        Assert.Contains(bodies, body => body["from"] is null);
        Assert.Contains(bodies, body => body["from"] is not null);
    }

    [Fact]
    public async Task Null_fields_spare_what_asks_for_the_first_ncco()
    {
        await using var post = await Always(Nuisance.NullFields);
        await post.Send(post.Request(WebhookKind.Answer));
        Assert.Equal("442079460000", JsonNode.Parse(post.Server.Requests.Single().Body)!["from"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(1, JsonValueKind.String)]
    [InlineData(0, JsonValueKind.Object)]
    public async Task Custom_data_may_be_a_string_of_json(double rate, JsonValueKind kind)
    {
        await using var post = await Postbox.Open(Nuisances.None.With(Nuisance.CustomDataString, rate));
        await post.Send(post.Request(WebhookKind.Answer, new() { ["custom_data"] = new JsonObject { ["ticket"] = 7 } }));
        var data = JsonNode.Parse(post.Server.Requests.Single().Body)!["custom_data"]!;
        Assert.Equal(kind, data.GetValueKind());
        Assert.Equal("""{"ticket":7}""", kind == JsonValueKind.String ? data.GetValue<string>() : data.ToJsonString());
    }

    [Fact]
    public async Task One_seed_makes_one_run_with_everything_on()
    {
        Assert.Equal(await Trace(11), await Trace(11));
        Assert.NotEqual(await Trace(11), await Trace(12));

        static async Task<string> Trace(int seed)
        {
            await using var post = await Postbox.Open(Nuisances.All, seed);
            string[] statuses = ["started", "ringing", "answered", "busy", "completed"];
            await post.Send([.. Enumerable.Range(0, 100).Select(i => Event(post, statuses[i % 5], $"leg-{i / 5}"))]);
            return string.Join('\n', post.Seen.Select(o => o switch
            {
                WebhookSent sent => $"{sent.At:O} {sent.Delivery} {sent.Attempt} {sent.Body}",
                WebhookAnswered answered => $"{answered.At:O} {answered.Delivery} {answered.Attempt} {answered.Status} {answered.Fault} {answered.Nuisance}",
                _ => o.ToString(),
            }));
        }
    }

    private static Task<Postbox> Always(Nuisance nuisance) => Postbox.Open(Nuisances.None.With(nuisance, 1));

    private static WebhookRequest Event(Postbox post, string status, string leg = "leg-1") =>
        post.Request(WebhookKind.Event, Postbox.Body(status, leg), leg: leg);
}
