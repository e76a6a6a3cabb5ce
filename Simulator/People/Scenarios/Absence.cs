namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>Something that takes an agent from work again and again.</summary>
/// <param name="Every">How long it takes until the next one, in seconds.</param>
/// <param name="For">How long it lasts, in seconds.</param>
/// <param name="Reasons">What the agent says; one is drawn.</param>
public sealed record Absence(Span Every, Span For, IReadOnlyList<string> Reasons);
