using ContactCenter.Domain;
using ContactCenter.Domain.Calls;
using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>What a command does.</summary>
/// <param name="Rule">To be decided on the state of the moment; null: refused already.</param>
/// <param name="Refusal">Why it is refused without a look at the state.</param>
/// <param name="Reserved">Whoever was reserved for it, and has to be let go when the rule refuses; null: nobody.</param>
internal sealed record CommandRule(Func<CallState, DateTimeOffset, (CallState, Refusal?)>? Rule, Refusal? Refusal, Offer? Reserved)
{
    /// <summary>Refused without a look at the state.</summary>
    public static CommandRule Refused(Refusal refusal) => new(null, refusal, null);
}
