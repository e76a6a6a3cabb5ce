using ContactCenter.Domain;
using ContactCenter.Domain.Dialling;

namespace ContactCenter.Grains.Calls.Routing;

/// <summary>Whether a number may be dialled because somebody asked for it.</summary>
internal static class DialJudge
{
    /// <summary>The number as it is dialled, or why not.</summary>
    /// <param name="policy">The rules of this deployment.</param>
    /// <param name="number">As it was given.</param>
    /// <param name="own">The number that the callee would see, digits; null: none.</param>
    public static (string Digits, Refusal? Refusal) Judge(DialPolicy policy, string number, string? own)
    {
        var verdict = policy.Judge(number, PhoneNumber.TryParse(own, out var ours) ? ours : null);
        return verdict.IsAllowed
            ? (verdict.Number.Digits, null)
            : ("", new Refusal(verdict.Code!, "The rules of dialling do not allow this number (section Dialling of the configuration).", "$.to.number"));
    }
}
