using ContactCenter.Domain.Numbers;
using ContactCenter.Gateway.Api.Http;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Numbers;
using ContactCenter.Grains.Numbers;
using ContactCenter.VonageApi.Numbers;
using ContactCenter.VonageApi.Results;
using ContactCenter.VonageApi.Tokens;

namespace ContactCenter.Gateway.Api.Platform;

/// <summary>
/// Numbers at Vonage together with what we know of them. Each command looks first and checks afterwards, so that it can be sent again whenever
/// its outcome is not known.
/// </summary>
internal sealed class PlatformNumbers(VonageNumbersClient platform, IApplicationKeysSource keys, IGrainFactory grains)
{
    /// <summary>Code: the update was accepted, but the number does not show it.</summary>
    public const string NotInForce = "number-update-not-in-force";

    /// <summary>A page of the account's numbers.</summary>
    public async Task<VonageResult<Page<PlatformNumber>>> List(NumberPosition at, CancellationToken cancellationToken)
    {
        var owned = await platform.Owned(new() { Size = at.Size, Index = at.Index }, cancellationToken);
        return owned.IsOk
            ? new Page<PlatformNumber>(await Task.WhenAll(owned.Value.Items.Select(number => View(number, cancellationToken))), at.Next(owned.Value.NextIndex))
            : owned.Failure;
    }

    /// <summary>One of the account's numbers.</summary>
    public async Task<VonageResult<PlatformNumber>> Find(string digits, CancellationToken cancellationToken)
    {
        var owned = await platform.Find(digits, cancellationToken);
        return owned.IsOk ? await View(owned.Value, cancellationToken) : owned.Failure;
    }

    /// <summary>Rents a number, unless the account rents it already.</summary>
    public async Task<VonageResult<PlatformNumber>> Rent(string digits, string country, CancellationToken cancellationToken)
    {
        var found = await Find(digits, cancellationToken);
        if (found.IsOk || found.Failure.Code != VonageCodes.NotFound)
        {
            return found;
        }

        var bought = await platform.Buy(country, digits, cancellationToken);
        if (!bought.IsOk && bought.Failure.Code is not (VonageCodes.UnknownOutcome or VonageCodes.MethodFailed))
        {
            return bought.Failure;
        }

        var after = await Find(digits, cancellationToken);
        return after.IsOk ? after : bought.Failure ?? after.Failure;
    }

    /// <summary>Has calls to the number come to us, and makes it one of our numbers.</summary>
    public async Task<VonageResult<PlatformNumber>> Link(string digits, CancellationToken cancellationToken)
    {
        if (await keys.Get(cancellationToken) is not { } application)
        {
            return new VonageFailure(VonageCodes.NotConfigured, "Linking a number: there is no application; create or adopt one first.");
        }

        var after = await Update(
            digits,
            number => PlatformNumber.LinkOf(number, application.ApplicationId) == NumberLink.Ours,
            update => update with { ApplicationId = application.ApplicationId, VoiceCallbackType = null, VoiceCallbackValue = null },
            cancellationToken);
        if (!after.IsOk)
        {
            return after.Failure;
        }

        await Remember(after.Value);
        await Application().OfferCallerId(digits);
        return await View(after.Value, cancellationToken);
    }

    /// <summary>Ends the link to our application, and forgets the number.</summary>
    public async Task<VonageResult<PlatformNumber>> Unlink(string digits, CancellationToken cancellationToken)
    {
        var after = await Update(digits, number => number.ApplicationId is null, update => update with { ApplicationId = null }, cancellationToken);
        if (!after.IsOk)
        {
            return after.Failure;
        }

        await grains.GetGrain<INumberGrain>(digits).Remove(NewOperation());
        return await View(after.Value, cancellationToken);
    }

    /// <summary>Gives a number back, and forgets it.</summary>
    public async Task<VonageFailure?> Cancel(string digits, CancellationToken cancellationToken)
    {
        var owned = await platform.Find(digits, cancellationToken);
        if (!owned.IsOk)
        {
            return owned.Failure;
        }

        var cancelled = await platform.Cancel(owned.Value.Country, digits, cancellationToken);
        if (!cancelled.IsOk && (await platform.Find(digits, cancellationToken)).Failure?.Code != VonageCodes.NotFound)
        {
            return cancelled.Failure;
        }

        await grains.GetGrain<INumberGrain>(digits).Remove(NewOperation());
        await Application().DropCallerId(digits);
        return null;
    }

    private async Task<VonageResult<OwnedNumber>> Update(
        string digits, Func<OwnedNumber, bool> isDone, Func<NumberUpdate, NumberUpdate> change, CancellationToken cancellationToken)
    {
        var before = await platform.Find(digits, cancellationToken);
        if (!before.IsOk || isDone(before.Value))
        {
            return before;
        }

        var updated = await platform.Update(change(NumberUpdate.Of(before.Value)), cancellationToken);
        if (!updated.IsOk)
        {
            return updated.Failure;
        }

        // What leaving a field out does is not documented for certain (facts §4.6), so the number is asked.
        var after = await platform.Find(digits, cancellationToken);
        return !after.IsOk ? after.Failure
            : isDone(after.Value) ? after
            : new VonageFailure(NotInForce, "Setting a number up: Vonage accepted it, but the number does not show it; look at the number in the Vonage dashboard.");
    }

    // Its flow and label stay, also when somebody changes them in this very moment.
    private async Task Remember(OwnedNumber number)
    {
        var grain = grains.GetGrain<INumberGrain>(number.Msisdn);
        for (var known = await View(grain); !string.Equals(known?.Country, number.Country, StringComparison.OrdinalIgnoreCase); known = await View(grain))
        {
            var reply = await grain.Assign(new AssignNumber
            {
                OperationId = NewOperation(), FlowId = known?.Flow, Label = known?.Label, Country = number.Country, BasedOn = known?.Version,
            });
            if (!reply.IsDone && reply.Refusals[0].Code != NumberRules.Changed)
            {
                throw new InvalidOperationException($"The number of country '{number.Country}' was not taken in: {reply.Refusals[0].Code}.");
            }
        }
    }

    private async Task<PlatformNumber> View(OwnedNumber number, CancellationToken cancellationToken)
    {
        var application = await keys.Get(cancellationToken);
        return PlatformNumber.Of(number, application?.ApplicationId, await View(grains.GetGrain<INumberGrain>(number.Msisdn)));
    }

    private static async ValueTask<NumberView?> View(INumberGrain number) => (await number.View())?.Read<NumberView>();

    // These commands look before they act, so nothing has to be remembered of them.
    private static string NewOperation() => Guid.NewGuid().ToString("N");

    private IApplicationGrain Application() => grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key);
}
