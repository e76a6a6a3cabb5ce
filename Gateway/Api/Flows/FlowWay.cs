namespace ContactCenter.Gateway.Api.Flows;

/// <summary>A way from one step to another.</summary>
/// <param name="From">Step that names the target.</param>
/// <param name="Field">The field that names it, such as <c>next</c> or <c>digits.1</c>.</param>
/// <param name="To">The target.</param>
public sealed record FlowWay(string From, string Field, string To);
