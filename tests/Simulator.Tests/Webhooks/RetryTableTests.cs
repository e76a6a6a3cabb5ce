using System.Text.Json.Nodes;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Tests.Fakes;
using ContactCenter.Simulator.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Simulator.Tests.Webhooks;

public sealed class RetryTableTests
{
    private const string Ncco = """[{"action":"talk","text":"Hello"}]""";

    [Theory]
    [InlineData("429")]
    [InlineData("503")]
    [InlineData("504")]
    [InlineData("abort")]
    [InlineData("hang")]
    public async Task Asking_for_an_ncco_is_tried_once_more_after(string failure)
    {
        await using var post = await Postbox.Open(hangs: failure == "hang");
        post.Server.On("/hook", Failure(failure), ScriptedServer.Body(Ncco));
        await post.Send(post.Request(WebhookKind.Answer));
        Assert.Equal(new WebhookOutcome(true, Ncco), Assert.Single(post.Outcomes));
        Assert.Equal(2, post.Server.Requests.Count);
        Assert.Equal([1, 2], post.Seen.OfType<WebhookAnswered>().Select(o => o.Attempt));
    }

    [Theory]
    [InlineData("400")]
    [InlineData("401")]
    [InlineData("404")]
    [InlineData("500")]
    [InlineData("502")]
    [InlineData("302")]
    [InlineData("html")]
    [InlineData("xml")]
    public async Task Asking_for_an_ncco_goes_to_the_fallback_at_once_after(string failure)
    {
        await using var post = await Postbox.Open(hangs: failure == "hang");
        post.Server.On("/hook", Failure(failure)).On("/fallback", ScriptedServer.Body(Ncco));
        await post.Send(post.Request(WebhookKind.Answer, fallback: true));
        Assert.Equal(new WebhookOutcome(true, Ncco, FromFallback: true), Assert.Single(post.Outcomes));
        Assert.Equal(["/hook", "/fallback"], post.Server.Requests.Select(r => r.Path));
    }

    [Theory]
    [InlineData("503")]
    [InlineData("abort")]
    public async Task Fallback_is_asked_after_two_attempts_and_gets_two_itself(string failure)
    {
        await using var post = await Postbox.Open();
        post.Server.On("/hook", Failure(failure), Failure(failure)).On("/fallback", Failure("500"), ScriptedServer.Body(Ncco));
        await post.Send(post.Request(WebhookKind.Answer, fallback: true));
        Assert.Equal(["/hook", "/hook", "/fallback", "/fallback"], post.Server.Requests.Select(r => r.Path));
        Assert.True(Assert.Single(post.Outcomes).FromFallback);
        Assert.DoesNotContain(post.Seen, o => o is WebhookGivenUp);
    }

    [Fact]
    public async Task Fallback_gets_the_parameters_the_reason_and_the_original_request()
    {
        await using var post = await Postbox.Open();
        post.Server.On("/hook", ScriptedServer.Abort, ScriptedServer.Abort);
        await post.Send(post.Request(WebhookKind.Input, fallback: true));
        var told = JsonNode.Parse(post.Server.Requests.Last().Body)!;
        Assert.Equal("442079460000", told["from"]!.GetValue<string>());
        Assert.Equal("Connection closed.", told["reason"]!.GetValue<string>());
        Assert.Equal(post.Server.Url + "/hook", told["original_request"]!["url"]!.GetValue<string>());
        Assert.Equal("event", told["original_request"]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(WebhookKind.Answer, true)]
    [InlineData(WebhookKind.Input, false)]
    public async Task Whoever_never_answers_well_is_given_up_and_it_is_no_nuisance(WebhookKind kind, bool fallback)
    {
        await using var post = await Postbox.Open();
        post.Server.On("/hook", Failure("500")).On("/fallback", Failure("500"), Failure("500"));
        await post.Send(post.Request(kind, fallback: fallback));
        Assert.Equal(new WebhookOutcome(false, null, fallback), Assert.Single(post.Outcomes));
        Assert.False(Assert.Single(post.Seen.OfType<WebhookGivenUp>()).ByNuisance);
    }

    [Theory]
    [InlineData("404", 2)]
    [InlineData("500", 2)]
    [InlineData("abort", 2)]
    [InlineData("hang", 2)]
    [InlineData("206", 2)]
    [InlineData("205", 1)]
    [InlineData("204", 1)]
    [InlineData("html", 1)]
    public async Task Event_is_repeated_once_after_any_failure(string answer, int requests)
    {
        await using var post = await Postbox.Open(hangs: answer == "hang");
        post.Server.On("/hook", Failure(answer));
        await post.Send(post.Request(WebhookKind.Event));
        Assert.True(Assert.Single(post.Outcomes).IsDelivered);
        Assert.Equal(requests, post.Server.Requests.Count);
    }

    [Fact]
    public async Task Event_that_fails_twice_is_given_up_and_has_no_fallback()
    {
        await using var post = await Postbox.Open();
        post.Server.On("/hook", Failure("500"), Failure("500"));
        await post.Send(post.Request(WebhookKind.Event, fallback: true));
        Assert.Equal(2, post.Server.Requests.Count);
        Assert.False(Assert.Single(post.Outcomes).IsDelivered);
        Assert.Single(post.Seen.OfType<WebhookGivenUp>());
    }

    [Fact]
    public async Task Answer_that_never_comes_costs_its_time_out_in_simulated_time()
    {
        await using var post = await Postbox.Open(hangs: true);
        post.Server.On("/hook", ScriptedServer.Hang, ScriptedServer.Hang);
        Assert.Equal(10.1, await post.Send(post.Request(WebhookKind.Answer)), 0.001);
        Assert.All(post.Seen.OfType<WebhookAnswered>(), o => Assert.Equal("socket-timeout", o.Fault));
    }

    [Fact]
    public async Task Closed_port_is_refused_and_tried_once_more()
    {
        await using var post = await Postbox.Open();
        var closed = post.Request(WebhookKind.Answer) with { Target = WebhookTarget.Of("http://127.0.0.1:9/", "GET") };
        await post.Send(closed);
        Assert.Equal(["refused", "refused"], post.Seen.OfType<WebhookAnswered>().Select(o => o.Fault));
    }

    [Theory]
    [InlineData("not a url")]
    [InlineData("ftp://127.0.0.1/x")]
    public async Task Bad_address_is_not_tried_again(string address)
    {
        await using var post = await Postbox.Open();
        await post.Send(post.Request(WebhookKind.Answer) with { Target = WebhookTarget.Of(address, "GET") });
        Assert.Equal("bad-url", Assert.Single(post.Seen.OfType<WebhookAnswered>()).Fault);
    }

    [Fact]
    public async Task Fallback_for_a_useless_answer_is_asked_once_more_only_by_request()
    {
        await using var post = await Postbox.Open();
        post.Server.On("/hook", ScriptedServer.Body("[]")).On("/fallback", ScriptedServer.Body(Ncco));
        await post.SendThenAskFallback(post.Request(WebhookKind.Answer, fallback: true));
        Assert.Equal([new(true, "[]"), new(true, Ncco, true)], post.Outcomes);
        Assert.Equal(2, post.Seen.OfType<WebhookAnswered>().Last().Attempt);
    }

    [Fact]
    public async Task Useless_answer_without_a_fallback_is_the_last_word()
    {
        await using var post = await Postbox.Open();
        await post.SendThenAskFallback(post.Request(WebhookKind.Notify));
        Assert.Equal([new(true, null), new(false, null)], post.Outcomes);
    }

    private static Func<HttpContext, Task> Failure(string name) => name switch
    {
        "abort" => ScriptedServer.Abort,
        "hang" => ScriptedServer.Hang,
        "html" => ScriptedServer.Body("<p>Hello</p>", "text/html; charset=utf-8"),
        "xml" => ScriptedServer.Body("<a/>", "application/xml"),
        _ => ScriptedServer.Status(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
