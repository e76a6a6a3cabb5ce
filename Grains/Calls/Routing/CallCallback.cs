using ContactCenter.Domain.Calls.Routing.Callbacks;
using ContactCenter.Domain.Dialling;
using ContactCenter.Grains.Dialling;
using ContactCenter.Grains.Durability;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>Has the customer of a callback dialled, under the rules of dialling, once an agent is in the room. The leg itself is placed like any other offer's.</summary>
internal sealed class CallCallback(CallGrain grain, string id, QueueCatalog queues, DialGate dialling)
{
    private Retry Dialling => field ??= new Retry(grain, Dial);

    /// <summary>Sees to what the stored state calls for.</summary>
    public void Look()
    {
        if (!Dialling.IsWaiting)
        {
            Dialling.Soon();
        }
    }

    private async Task Dial()
    {
        while (CallbackRules.IsToDial(grain.Now) && grain.Now.Callback is { } callback)
        {
            var number = callback.Order.Number;
            var decision = await dialling.Judge(new(number, $"{id}:{callback.Attempts + 1}") { Queue = callback.Queue, CallerId = await grain.CallerId() });
            if (decision.Verdict.IsAllowed && decision.Verdict.Number.Digits == number)
            {
                await grain.CustomerDialled(decision.CallerId?.Digits, (await queues.Settings(callback.Queue))?.Callbacks ?? callback.Terms);
            }
            else
            {
                await grain.CustomerNotDialled(decision.Verdict.Code ?? DialCodes.Emergency);
            }
        }
    }
}
