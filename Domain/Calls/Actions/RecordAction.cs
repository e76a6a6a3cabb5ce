namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Begins, ends or interrupts a recording.</summary>
/// <param name="Verb">Which.</param>
public sealed record RecordAction(RecordVerb Verb) : CallAction;
