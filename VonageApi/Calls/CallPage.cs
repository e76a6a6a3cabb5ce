namespace ContactCenter.VonageApi.Calls;

/// <summary>Part of a list of legs.</summary>
/// <param name="Calls">The legs.</param>
/// <param name="NextIndex"><see cref="CallFilter.RecordIndex"/> of what follows; null at the end.</param>
public sealed record CallPage(IReadOnlyList<CallRecord> Calls, int? NextIndex);
