using ContactCenter.Domain.Numbers;

namespace ContactCenter.Grains.Numbers;

/// <summary>A number as <c>/api/v1/numbers</c> shows it.</summary>
/// <param name="Number">E.164 digits.</param>
/// <param name="Version">For <c>basedOn</c>.</param>
/// <param name="Flow">Flow that it follows; null: the default flow.</param>
/// <param name="FlowVersion">Version in force.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Country">ISO code.</param>
public sealed record NumberView(string Number, int Version, string? Flow, int? FlowVersion, string? Label, string? Country)
{
    /// <summary>Makes the view.</summary>
    internal static NumberView Of(string digits, NumberState state) =>
        new(digits, state.Version, state.Flow?.FlowId, state.Flow?.Version, state.Label, state.Country);
}
