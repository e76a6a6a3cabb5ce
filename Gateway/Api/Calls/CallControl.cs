using ContactCenter.Domain.Budget;
using ContactCenter.Grains.Budget;
using ContactCenter.Grains.Calls;
using ContactCenter.VonageApi.Calls;
using ContactCenter.VonageApi.Results;

namespace ContactCenter.Gateway.Api.Calls;

/// <summary>Ends calls at Vonage.</summary>
internal sealed class CallControl(VonageCallsClient platform)
{
    /// <summary>Hangs up every live leg of a call, each in the call's region.</summary>
    /// <returns>What became of the legs, and the first failure that leaves one alive.</returns>
    public async Task<(CallHangUp Done, VonageFailure? Failure)> HangUp(CallView call, CancellationToken cancellationToken)
    {
        using var urgency = VonageBudget.As(BudgetPriority.HangUp);
        var region = Uri.TryCreate(call.Party?.RegionUrl, UriKind.Absolute, out var url) ? url : null;
        var legs = call.Summary.Legs.Where(leg => !leg.IsOver).Select(leg => leg.Uuid).ToList();
        var results = await Task.WhenAll(legs.Select(leg => platform.HangUp(new(leg, region), cancellationToken)));
        var outcomes = legs.Select((leg, i) => new LegHangUp(leg, OutcomeOf(results[i], region)));
        return (new([.. outcomes]), results.FirstOrDefault(result => OutcomeOf(result, region) == HangUpOutcome.Failed).Failure);
    }

    // Without the region "not found" may as well mean that the leg lives elsewhere (facts §4.1).
    private static HangUpOutcome OutcomeOf(VonageResult<VonageDone> result, Uri? region) =>
        result.IsOk ? HangUpOutcome.HungUp
        : result.Failure.Code == VonageCodes.NotFound && region is not null ? HangUpOutcome.AlreadyOver
        : HangUpOutcome.Failed;
}
