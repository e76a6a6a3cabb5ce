using System.Text.Json;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Conversations;
using ContactCenter.Domain.Webhooks;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Time;
using Orleans.Storage;

namespace ContactCenter.Grains.Calls;

/// <summary>What belongs to the call: events that came before it was known, and calls that turned out to be part of it.</summary>
internal sealed partial class CallGrain
{
    public async ValueTask Adopt(HeldWebhook[] events)
    {
        var now = Clock.GetUtcNow();
        events = [.. events.Select(held => held.Ours(now))];
        await Load();
        string? passTo = null;
        await Keep(state =>
        {
            if ((passTo = state.MergedInto) is not null)
            {
                return state;
            }

            foreach (var held in events)
            {
                if (VoiceEvent.Parse(held.Body) is { IsOk: true, Value: var heard })
                {
                    state = CallRules.Heard(state, _id, heard, null, null, held.ReceivedAt);
                }
            }

            return state;
        });
        if (passTo is not null)
        {
            await GrainFactory.GetGrain<ICallGrain>(passTo).Adopt([.. events.Select(held => held with { SentAt = Clock.GetUtcNow() })]);
        }
    }

    public async ValueTask<JsonReply> MergeInto(string callId)
    {
        await Load();
        await Keep(state => CallRules.MergedInto(state, callId));
        return GrainMessages.View(Committed, Committed.Version);
    }

    // Hardly any id has an owner or events before its call claims it: the row is inserted without an activation of its own, and whoever wrote first stays.
    internal async Task<bool> Claim(string alias)
    {
        try
        {
            await Other("conversation", GrainId.Create("conversation", alias), ConversationState.Empty)
                .Write(ConversationState.Empty with { Owner = _id });
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    internal ValueTask Merge(JsonReply other) => JsonSerializer.Deserialize<CallState>(other.Utf8, StateJson.Options) is { } theirs
        ? Keep(state => CallRules.Reconcile(state, theirs, _id))
        : ValueTask.CompletedTask;
}
