namespace ContactCenter.Domain.Flows;

/// <summary>One line for a call's timeline: what a step did and why. Never holds a full phone number, nor keys that lead nowhere (they may be a card number).</summary>
/// <param name="Step">Id of the step.</param>
/// <param name="What">Stable, kebab-case: the names in <see cref="FlowNotes"/>.</param>
/// <param name="Detail">The branch, the key of the document that matched, a masked number; null when there is nothing to add.</param>
public sealed record FlowNote(string Step, string What, string? Detail = null) : StoredRecord;
