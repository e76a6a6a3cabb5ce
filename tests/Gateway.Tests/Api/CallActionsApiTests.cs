using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Gateway.Tests.Scripts;
using ContactCenter.Grains.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Conversations;
using ContactCenter.Grains.Interfaces.Queues;

namespace ContactCenter.Gateway.Tests.Api;

/// <summary>From HTTP to a call's commands and back, with a call that answers what the test says.</summary>
public sealed class CallActionsApiTests : IClassFixture<ScriptedGateway>, IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private readonly GrainScript _script;
    private readonly ScriptedGateway _gateway;
    private readonly HttpClient _api;

    public CallActionsApiTests(ScriptedGateway gateway)
    {
        _gateway = gateway;
        _script = gateway.Script
            .Answer<ICallGrain>(nameof(ICallGrain.View), (id, _) => id == "call-1" ? View() : null)
            .Answer<IConversationGrain>(nameof(IConversationGrain.Owner), (id, _) => id == "CON-1" ? "call-1" : null)
            .Answer<ICallRouting>(nameof(ICallRouting.Act), new CommandReply { Version = 12 })
            .Answer<IQueueGrain>(nameof(IQueueGrain.Settings), (id, _) => id == "sales" ? GrainScript.View("""{"dispositionCodes":["sold","lost"]}""") : null);
        _api = _gateway.Admin();
    }

    public void Dispose() => _api.Dispose();

    [Theory]
    [InlineData("calls/call-1/hang-up", null, "hang-up", null)]
    [InlineData("calls/CON-1/hold", "{}", "hold", "{}")]
    [InlineData("calls/call-1/resume", null, "resume", null)]
    [InlineData("calls/call-1/transfer", """{"to":{"queue":"sales"}}""", "transfer", """{"to":{"queue":"sales"}}""")]
    [InlineData("calls/call-1/consult", """{"to":{"agent":"bob"}}""", "consult", """{"to":{"agent":"bob"}}""")]
    [InlineData("calls/call-1/complete", null, "complete", null)]
    [InlineData("calls/call-1/conference", null, "conference", null)]
    [InlineData("calls/call-1/hang-up", """{"what":"own-leg"}""", "hang-up", """{"what":"own-leg"}""")]
    [InlineData("calls/call-1/take-back", null, "take-back", null)]
    [InlineData("calls/call-1/supervise", """{"supervisor":"eve","mode":"barge"}""", "supervise", """{"supervisor":"eve","mode":"barge"}""")]
    [InlineData("calls/call-1/record", """{"action":"start"}""", "record", """{"action":"start"}""")]
    [InlineData("calls/call-1/disposition", """{"code":"sold"}""", "disposition", """{"code":"sold"}""")]
    [InlineData("calls/call-1/queue", """{"queue":"sales","priority":5}""", "requeue", """{"queue":"sales","priority":5}""")]
    [InlineData("calls/call-1/assign", """{"agent":"bob"}""", "assign", """{"agent":"bob"}""")]
    [InlineData("offers/call-1/offer-2/reject", null, "reject-offer", """{"offerId":"offer-2"}""")]
    public async Task A_command_reaches_its_call(string url, string? body, string name, string? arguments)
    {
        var done = await ApiAssert.Json(await _api.Send(HttpMethod.Post, $"/api/v1/{url}", body, "op-7"));
        Assert.Equal(12, done.GetProperty("version").GetInt32());
        var sent = _script.Last<CallCommand>(nameof(ICallRouting.Act));
        Assert.Equal(
            ("op-7", name, null, arguments, "http://localhost"),
            (sent.OperationId, sent.Name, sent.Agent, sent.Arguments is null ? null : Encoding.UTF8.GetString(sent.Arguments), sent.BaseUrl));
        Assert.Equal("call-1", _script.Asked.Last().Key);
    }

    [Fact]
    public async Task What_an_agent_wants_bears_its_name()
    {
        using var ann = await _gateway.Agent("ann");
        await ApiAssert.Json(await ann.Send(HttpMethod.Post, "/api/v1/calls/call-1/hold"));
        Assert.Equal("ann", _script.Last<CallCommand>(nameof(ICallRouting.Act)).Agent);
        await ApiAssert.Json(await ann.Send(HttpMethod.Post, "/api/v1/offers/call-1/offer-1/reject"));
        Assert.Equal("ann", _script.Last<CallCommand>(nameof(ICallRouting.Act)).Agent);

        await ApiAssert.Problem(
            await ann.Send(HttpMethod.Post, "/api/v1/calls/call-1/supervise", """{"supervisor":"ann","mode":"monitor"}"""), HttpStatusCode.Forbidden, "forbidden");
        await ApiAssert.Problem(await ann.Send(HttpMethod.Post, "/api/v1/calls/call-1/queue", """{"front":true}"""), HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [InlineData("not-yours", HttpStatusCode.Forbidden)]
    [InlineData("dial-not-allowed", HttpStatusCode.Forbidden)]
    [InlineData("call-ended", HttpStatusCode.Conflict)]
    [InlineData("not-possible-now", HttpStatusCode.Conflict)]
    [InlineData("offer-over", HttpStatusCode.Conflict)]
    [InlineData("agent-not-available", HttpStatusCode.Conflict)]
    [InlineData("caller-id-not-ours", HttpStatusCode.Conflict)]
    [InlineData("emergency-number", HttpStatusCode.Forbidden)]
    [InlineData("unknown-offer", HttpStatusCode.NotFound)]
    [InlineData("unknown-call", HttpStatusCode.NotFound)]
    [InlineData("idempotency-mismatch", HttpStatusCode.Conflict)]
    public async Task What_the_call_refuses_keeps_its_code(string code, HttpStatusCode status)
    {
        _script.Answer<ICallRouting>(nameof(ICallRouting.Act), GrainScript.Refused(code));
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/calls/call-1/hold"), status, code);
    }

    [Fact]
    public async Task Who_dials_too_often_is_told_when_to_try_again()
    {
        _script.Answer<ICallRouting>(nameof(ICallRouting.Act), GrainScript.Refused("too-many-calls"));
        using var refused = await _api.Send(HttpMethod.Post, "/api/v1/calls/call-1/transfer", """{"to":{"number":"447700900002"}}""");
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        await ApiAssert.Problem(refused, HttpStatusCode.TooManyRequests, "too-many-calls");
    }

    [Fact]
    public async Task What_cannot_be_read_reaches_no_call()
    {
        var asked = _script.Asked.Count;
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/calls/call-1/transfer", """{"to":{"number":"x"}}"""), HttpStatusCode.BadRequest, "bad-number", "$.to.number");
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/calls/call-1/hold", "[]"), HttpStatusCode.BadRequest, "wrong-type", "$");
        Assert.Equal(asked, _script.Asked.Count);
    }

    [Fact]
    public async Task A_call_that_nobody_knows_is_not_found() =>
        await ApiAssert.Problem(await _api.Send(HttpMethod.Post, "/api/v1/calls/call-9/hold"), HttpStatusCode.NotFound, "unknown-call");

    [Fact]
    public async Task A_supervisor_sees_every_offer_and_why_it_was_made()
    {
        var offers = await _api.Get("/api/v1/offers/CON-1");
        Assert.Equal(["offer-1 ann timedOut", "offer-2 bob accepted"], offers.EnumerateArray().Select(o => $"{o.GetProperty("id")} {o.GetProperty("agent")} {o.GetProperty("outcome")}"));
        Assert.Equal("call-1", offers[0].GetProperty("call").GetString());

        var why = await _api.Get("/api/v1/calls/call-1/why");
        Assert.Equal("ann", why[0].GetProperty("why").GetProperty("candidates")[0].GetString());
        Assert.Equal("offer-2", why[1].GetProperty("offer").GetProperty("id").GetString());
        Assert.False(why[1].TryGetProperty("why", out _));
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/calls/call-9/why"), HttpStatusCode.NotFound, "unknown-call");
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/offers/call-9"), HttpStatusCode.NotFound, "unknown-call");
    }

    [Fact]
    public async Task An_agent_sees_its_own_offers_only_and_not_why()
    {
        using var ann = await _gateway.Agent("ann");
        Assert.Equal("offer-1", Assert.Single((await ann.Get("/api/v1/offers/call-1")).EnumerateArray()).GetProperty("id").GetString());
        await ApiAssert.Problem(await ann.GetAsync("/api/v1/calls/call-1/why"), HttpStatusCode.Forbidden, "forbidden");

        using var cid = await _gateway.Agent("cid");
        await ApiAssert.Problem(await cid.GetAsync("/api/v1/offers/call-1"), HttpStatusCode.Forbidden, "not-yours");
        await ApiAssert.Problem(await cid.GetAsync("/api/v1/offers/call-9"), HttpStatusCode.Forbidden, "not-yours");
    }

    [Fact]
    public async Task An_agent_sees_calls_that_it_took_and_of_them_nothing_of_others()
    {
        using var bob = await _gateway.Agent("bob");
        var call = await bob.Get("/api/v1/calls/CON-1");
        var offer = Assert.Single(call.GetProperty("summary").GetProperty("offers").EnumerateArray());
        Assert.Equal("bob", offer.GetProperty("agent").GetString());
        Assert.DoesNotContain("ann", call.GetRawText(), StringComparison.Ordinal);

        // Missed it: another has the caller now.
        using var ann = await _gateway.Agent("ann");
        await ApiAssert.Problem(await ann.GetAsync("/api/v1/calls/call-1"), HttpStatusCode.Forbidden, "not-yours");
        await ApiAssert.Problem(await ann.GetAsync("/api/v1/calls/call-9"), HttpStatusCode.Forbidden, "not-yours");
    }

    [Fact]
    public async Task Agent_to_whom_a_flow_leads_by_name_sees_the_call_and_who_was_rung_by_name_in_vain_does_not()
    {
        using var dan = await _gateway.Agent("dan");
        Assert.Equal("call-1", (await dan.Get("/api/v1/calls/call-1")).GetProperty("summary").GetProperty("id").GetString());

        using var fay = await _gateway.Agent("fay");
        await ApiAssert.Problem(await fay.GetAsync("/api/v1/calls/call-1"), HttpStatusCode.Forbidden, "not-yours");
    }

    [Fact]
    public async Task Agent_is_told_the_codes_of_the_queue_for_which_it_talked_and_of_a_call_by_name_that_any_will_do()
    {
        using var bob = await _gateway.Agent("bob");
        var codes = await bob.Get("/api/v1/calls/CON-1/disposition-codes");
        Assert.Equal("sales", codes.GetProperty("queue").GetString());
        Assert.Equal(["sold", "lost"], codes.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!));
        Assert.Equal("sales", (await _api.Get("/api/v1/calls/call-1/disposition-codes")).GetProperty("queue").GetString());

        using var dan = await _gateway.Agent("dan");
        var any = await dan.Get("/api/v1/calls/call-1/disposition-codes");
        Assert.Empty(any.GetProperty("codes").EnumerateArray());
        Assert.False(any.TryGetProperty("queue", out var none) && none.ValueKind != JsonValueKind.Null);

        using var ann = await _gateway.Agent("ann");
        await ApiAssert.Problem(await ann.GetAsync("/api/v1/calls/call-1/disposition-codes"), HttpStatusCode.Forbidden, "not-yours");
        await ApiAssert.Problem(await ann.GetAsync("/api/v1/calls/call-9/disposition-codes"), HttpStatusCode.Forbidden, "not-yours");
        await ApiAssert.Problem(await _api.GetAsync("/api/v1/calls/call-9/disposition-codes"), HttpStatusCode.NotFound, "unknown-call");
    }

    private static JsonReply View()
    {
        var call = new CallView
        {
            Summary = new CallSummary
            {
                Id = "call-1",
                Version = 11,
                Phase = CallPhase.InProgress,
                Outcome = CallOutcome.Unknown,
                StartedAt = At,
                Legs =
                [
                    new CallLeg { Uuid = "leg-dan", Status = LegStatus.Answered, WasAnswered = true, StartedAt = At, Facts = new() { Direction = LegDirection.Outbound, To = "dan" } },
                    new CallLeg { Uuid = "leg-fay", Status = LegStatus.Timeout, StartedAt = At, Facts = new() { Direction = LegDirection.Outbound, To = "fay" } },
                ],
                Offers =
                [
                    new Offer { Id = "offer-1", Epoch = 1, Agent = "ann", OfferedAt = At, EndedAt = At.AddSeconds(20), Outcome = OfferOutcome.TimedOut, Why = """{"candidates":["ann","bob"]}""" },
                    new Offer { Id = "offer-2", Epoch = 4, Agent = "bob", Queue = "sales", OfferedAt = At.AddSeconds(21), AcceptedAt = At.AddSeconds(25), Outcome = OfferOutcome.Accepted },
                ],
            },
            Aliases = ["CON-1"],
            Timeline = ImmutableArray<TimelineEntry>.Empty,
        };
        return new JsonReply { Utf8 = JsonSerializer.SerializeToUtf8Bytes(call, StateJson.Views), Version = 11 };
    }
}
