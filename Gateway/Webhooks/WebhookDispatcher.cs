using System.Security.Cryptography;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Flows.Steps;
using ContactCenter.Domain.Ncco;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Gateway.Overload;
using ContactCenter.Grains.Agents;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Conversations;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.Gateway.Webhooks;

/// <summary>From a webhook to the grain that decides, within the time-out ladder of design §3; never without an answer.</summary>
internal sealed class WebhookDispatcher(IGrainFactory grains, GrainCaller caller, Admission admission, LastResort lastResort, TimeProvider clock)
{
    // The design's 2.5 s, less what writing the reply and the way to the platform may take.
    private static readonly TimeSpan NccoLimit = TimeSpan.FromSeconds(2.4);
    private static readonly TimeSpan EventLimit = TimeSpan.FromSeconds(8);

    public async ValueTask<WebhookReply> Answer(Webhook webhook)
    {
        var request = AnswerRequest.Parse(webhook.Body).Value ?? new AnswerRequest();
        var call = webhook.Call ?? request.Uuid ?? request.ConversationKey ?? Stray(webhook);
        if (webhook.Call is not null)
        {
            return await Answer(webhook, call, request);
        }

        if (!admission.TryTake(call))
        {
            return Busy(webhook, call, request);
        }

        try
        {
            return await Answer(webhook, call, request);
        }
        finally
        {
            admission.Decided();
        }
    }

    // A caller who is turned away hears so at once, and costs no grain.
    private WebhookReply Busy(Webhook webhook, string call, AnswerRequest request)
    {
        var (flow, id, version) = lastResort.Busy;
        return WebhookReply.Busy(FlowInterpreter.Start(flow, id, version, Context(webhook, call, request)).Ncco.ToUtf8());
    }

    private async ValueTask<WebhookReply> Answer(Webhook webhook, string call, AnswerRequest request)
    {
        var (answered, reply) = await caller.Within(NccoLimit, webhook.Started, () => grains.Peer<ICallGrain>(call).Answer(webhook.ToMessage()));
        return answered && reply!.Ncco is { } ncco
            ? WebhookReply.Served(ncco)
            : WebhookReply.Tail(Tail.Only(Context(webhook, call, request)).ToUtf8());
    }

    public ValueTask<WebhookReply> Event(Webhook webhook) => Event(webhook, webhook.Place);

    /// <summary>A waiting caller pressed a key. No NCCO is expected: where it leads, the call sends the caller itself.</summary>
    public async ValueTask<WebhookReply> Keys(Webhook webhook) =>
        webhook.Call is { } call && webhook.Wait is not null && VoiceEvent.Parse(webhook.Body).IsOk
            ? await Tell(call, webhook, null, EventLimit)
            : new WebhookReply(StatusCodes.Status400BadRequest, null, "malformed");

    // A custom NCCO's DTMF_URL carries no place: it stands for the product's menu.
    public ValueTask<WebhookReply> Dtmf(Webhook webhook) =>
        Event(webhook, webhook.Place ?? SeedFlows.DtmfPlace(webhook.Call ?? VoiceEvent.Parse(webhook.Body).Value?.Uuid ?? Stray(webhook)));

    /// <summary>An agent picked up: the call decides who gets the caller. An agent who meets us in a bad moment hears so and is asked for again.</summary>
    public async ValueTask<WebhookReply> PickUp(Webhook webhook)
    {
        if (webhook.Offer is not { } offer)
        {
            return WebhookReply.Served(OfferNcco.NoOffer.ToUtf8());
        }

        var (answered, reply) = await caller.Within(NccoLimit, webhook.Started, () => grains.Peer<ICallRouting>(offer.Call).PickUp(webhook.ToMessage()));
        return answered
            ? WebhookReply.Served(reply!.Ncco)
            : WebhookReply.Tail(OfferNcco.OneMoment(offer, AnswerRequest.Parse(webhook.Body).Value?.Uuid, Urls(webhook)).ToUtf8());
    }

    /// <summary>
    /// A leg was sent into a room by its name. Where that is an agent's own, it is the one in which the agent sits now; who sits in none, or cannot be
    /// found in time, is waited for in the tail.
    /// </summary>
    public async ValueTask<WebhookReply> QueueTransfer(Webhook webhook, string conversation)
    {
        var room = conversation;
        if (RoomStep.AgentOf(conversation) is { } agent)
        {
            var (answered, desk) = await caller.Within(NccoLimit, webhook.Started, () => grains.Peer<IAgentDesk>(agent).Desk());
            room = answered ? desk?.Read<DeskView>().Room?.Name : null;
        }

        if (room is not null && ConversationName.Create(room) is { IsOk: true, Value: var name })
        {
            return WebhookReply.Served(PulledNcco.Of(conversation, name).ToUtf8());
        }

        var request = AnswerRequest.Parse(webhook.Body).Value ?? new AnswerRequest();
        return WebhookReply.Tail(Tail.Only(Context(webhook, webhook.Call ?? request.Uuid ?? request.ConversationKey ?? Stray(webhook), request)).ToUtf8());
    }

    public async ValueTask<WebhookReply> Resume(Webhook webhook)
    {
        if (OfferResume.Parse(webhook.Body) is { } resumed)
        {
            return await PickUp(webhook with { Offer = resumed.Place, Body = resumed.Body });
        }

        if (ResumePayload.Parse(webhook.Body) is not { IsOk: true, Value: var payload })
        {
            return WebhookReply.Served(null);
        }

        var (answered, reply) = await caller.Within(NccoLimit, webhook.Started, () => grains.Peer<ICallGrain>(payload.Call).Resume(webhook.ToMessage()));
        return answered
            ? WebhookReply.Served(reply!.Ncco)
            : WebhookReply.Tail(Tail.Only(Context(webhook, payload), payload.Place).ToUtf8());
    }

    // Needs no silo: the place is in the URL that failed.
    public ValueTask<WebhookReply> Fallback(Webhook webhook)
    {
        if (FallbackRequest.Parse(webhook.Body) is not { IsOk: true, Value: var request })
        {
            return ValueTask.FromResult(WebhookReply.Served(null));
        }

        if (ResumePayload.Parse(webhook.Body) is { IsOk: true, Value: var payload })
        {
            return ValueTask.FromResult(WebhookReply.Tail(Tail.Only(Context(webhook, payload), payload.Place).ToUtf8()));
        }

        var place = PlaceIn(request.OriginalUrl);
        var answer = request.Answer;
        var call = place?.Call ?? answer.Uuid ?? answer.ConversationKey ?? Stray(webhook);
        return ValueTask.FromResult(WebhookReply.Tail(Tail.Only(Context(webhook, call, answer), place).ToUtf8()));
    }

    public async ValueTask<WebhookReply> Rtc(Webhook webhook)
    {
        var heard = VoiceEvent.Parse(webhook.Body).Value;
        if (heard?.ConversationKey is not { } key)
        {
            return WebhookReply.Served(null);
        }

        var (answered, owner) = await caller.Within(EventLimit, webhook.Started, () => grains.Peer<IConversationGrain>(key).Owner());
        return !answered ? WebhookReply.Unavailable
            : owner is null ? new WebhookReply(StatusCodes.Status200OK, null, "unrelated")
            : await Tell(owner, webhook, null, EventLimit);
    }

    private async ValueTask<WebhookReply> Event(Webhook webhook, FlowPlace? place)
    {
        var heard = VoiceEvent.Parse(webhook.Body).Value;
        if (heard is null)
        {
            return new WebhookReply(StatusCodes.Status400BadRequest, null, "malformed");
        }

        if (webhook.Call is null && admission.WasTurnedAway(heard.Uuid))
        {
            return WebhookReply.TurnedAway;
        }

        // Input waits for an NCCO while the caller hears nothing; reports may take longer.
        var limit = heard.Kind is VoiceEventKind.Input or VoiceEventKind.Notification ? NccoLimit : EventLimit;
        if (webhook.Call is { } named)
        {
            return await Tell(named, webhook, place, limit);
        }

        var first = heard.Direction == LegDirection.Inbound ? heard.Uuid : null;
        var key = heard.ConversationKey ?? heard.ConversationFrom ?? heard.ConversationTo;
        if (first is not null || key is null)
        {
            return await Tell(first ?? heard.Uuid ?? Stray(webhook), webhook, place, limit);
        }

        var conversation = grains.Peer<IConversationGrain>(key);
        if (heard.Kind is VoiceEventKind.Input or VoiceEventKind.Notification)
        {
            var (known, owner) = await caller.Within(limit, webhook.Started, conversation.Owner);
            var call = known ? owner ?? heard.Uuid ?? key : heard.Uuid ?? key;
            return await Tell(call, webhook, place, limit);
        }

        var held = new HeldWebhook { Body = webhook.Body, ReceivedAt = clock.GetUtcNow() };
        var (posted, reply) = await caller.Within(limit, webhook.Started, () => conversation.Post(held with { SentAt = clock.GetUtcNow() }));
        return !posted ? WebhookReply.Unavailable
            : reply!.Owner is { } mine ? await Tell(mine, webhook, place, limit)
            : new WebhookReply(StatusCodes.Status200OK, null, "held");
    }

    private async ValueTask<WebhookReply> Tell(string call, Webhook webhook, FlowPlace? place, TimeSpan limit)
    {
        var (answered, reply) = await caller.Within(limit, webhook.Started, () => grains.Peer<ICallGrain>(call).Event(webhook.ToMessage(place)));
        if (answered)
        {
            return WebhookReply.Served(reply!.Ncco);
        }

        if (limit != NccoLimit)
        {
            return WebhookReply.Unavailable;
        }

        // The caller keeps hearing something and comes back to the same place with the same digits still to press.
        var heard = AnswerRequest.Parse(webhook.Body).Value ?? new AnswerRequest();
        return WebhookReply.Tail(Tail.Only(Context(webhook, call, heard), place).ToUtf8());
    }

    private FlowContext Context(Webhook webhook, string call, AnswerRequest request) => CallParty.Of(request)
        .ToContext(call, request.Uuid ?? call, request.ConversationUuid, Urls(webhook), lastResort.CallerId, lastResort.Number, clock.GetUtcNow());

    private FlowContext Context(Webhook webhook, ResumePayload payload) =>
        payload.ToContext(Urls(webhook), lastResort.CallerId, lastResort.Number, clock.GetUtcNow());

    private static ContinuationUrls Urls(Webhook webhook) =>
        ContinuationUrls.Create(webhook.BaseUrl) is { IsOk: true, Value: var urls } ? urls : ContinuationUrls.Create("http://localhost").Require();

    private static FlowPlace? PlaceIn(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var original))
        {
            return null;
        }

        var query = QueryHelpers.ParseQuery(original.Query);
        return ContinuationUrls.TryReadPlace(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
    }

    // Kept under a name of its own rather than lost.
    private static string Stray(Webhook webhook) => $"stray-{Convert.ToHexStringLower(SHA256.HashData(webhook.Body))[..32]}";
}
