namespace ContactCenter.Domain.Flows;

/// <summary>Something outside a flow that it names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its id or name.</param>
/// <param name="Path">Where the flow names it, such as <c>$.steps.main.queue</c>.</param>
public sealed record FlowReference(FlowReferenceKind Kind, string Name, string Path);
