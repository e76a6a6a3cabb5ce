using ContactCenter.Domain.Budget;
using ContactCenter.Domain.Calls.Routing;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Platform;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Results;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>Has the platform report the keys of a caller who waits where keys mean something, and no others: off-turn and until the platform took it.</summary>
internal sealed partial class CallKeys(CallGrain grain, string id, VonageCallsClient? client, ILogger log)
{
    private Retry Asking => field ??= new Retry(grain, Apply);

    /// <summary>Sees to what the stored state calls for.</summary>
    public void Look()
    {
        if (!Asking.IsWaiting)
        {
            Asking.Soon();
        }
    }

    /// <summary>Ends the reports before the caller goes elsewhere, as far as that works at once: a caller does not wait for it.</summary>
    public async Task TryStop()
    {
        if (client is not null && grain.Now.KeysFor is not null && WaitKeys.Wanted(grain.Now) is null)
        {
            using var urgency = VonageBudget.As(BudgetPriority.Transfer);
            if ((await client.UnsubscribeDigits(Leg())).IsOk)
            {
                await grain.KeysApplied(null);
            }
        }
    }

    private async Task Apply()
    {
        while (WaitKeys.AreDue(grain.Now))
        {
            var wanted = WaitKeys.Wanted(grain.Now);
            if (client is not null)
            {
                using var urgency = VonageBudget.As(BudgetPriority.Transfer);
                var done = wanted is null
                    ? await client.UnsubscribeDigits(Leg())
                    : await client.SubscribeDigits(Leg(), new Uri(grain.Urls.Keys(id, wanted).Value));
                if (!done.IsOk && !await IsFinal(client, done.Failure, wanted))
                {
                    throw new HttpRequestException(done.Failure.Message);
                }
            }

            await grain.KeysApplied(wanted);
        }
    }

    private async Task<bool> IsFinal(VonageCallsClient platform, VonageFailure failure, string? wanted)
    {
        if (failure.Code == VonageCodes.NotFound)
        {
            if (await PlatformLegs.IsGone(platform, Leg(), CallRouting.ConversationOf(grain.Now, id)) == true)
            {
                await grain.Heal(new() { Uuid = id, Status = "completed" });
                return true;
            }

            // Of a leg that is not known yet keys are asked for again; of one that is not known any more nothing is reported.
            return wanted is null;
        }

        if (failure.Code is not (VonageCodes.Refused or VonageCodes.HostNotAllowed or VonageCodes.NotConfigured))
        {
            return false;
        }

        LogNoKeys(id, failure.Message);
        return true;
    }

    private LegAddress Leg() => PlatformLegs.Address(id, grain.Now.Party?.RegionUrl);

    [LoggerMessage(Level = LogLevel.Error, Message = "What the caller of call {CallId} presses while waiting is not heard, or heard for too long. {Failure}")]
    private partial void LogNoKeys(string callId, string failure);
}
