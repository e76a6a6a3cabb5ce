using System.Collections.Immutable;

namespace ContactCenter.Domain.Operations;

/// <summary>The stored outcome of a command, given again when the command is repeated.</summary>
/// <param name="Id">Operation id that the client chose.</param>
/// <param name="Fingerprint">Of the command's content: the same id with other content is refused.</param>
/// <param name="Version">State version after the command.</param>
/// <param name="Refusals">Empty. Rows that were written before may hold refusals, which count as never sent.</param>
public sealed record RememberedOperation(string Id, string Fingerprint, int Version, ImmutableArray<Refusal> Refusals) : StoredRecord;
