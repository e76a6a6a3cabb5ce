namespace ContactCenter.Gateway.Api.Calls;

/// <summary>What may be said to have come of a call.</summary>
/// <param name="Queue">The queue whose list it is; null: the call was in no queue's care.</param>
/// <param name="Codes">The codes to choose from; empty: any of up to 50 characters.</param>
public sealed record DispositionCodesView(string? Queue, IReadOnlyList<string> Codes);
