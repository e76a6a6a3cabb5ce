namespace ContactCenter.Domain.Flows;

/// <summary>A way from one step to another.</summary>
/// <param name="From">Id of the step that names the target.</param>
/// <param name="Field">The field that names it, such as <c>next</c> or <c>digits.1</c>.</param>
/// <param name="To">Id of the target.</param>
public readonly record struct FlowEdge(string From, string Field, string To);
