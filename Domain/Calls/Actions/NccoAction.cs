using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Gives the caller's leg another NCCO.</summary>
/// <param name="Ncco">The NCCO.</param>
public sealed record NccoAction(NccoDocument Ncco) : CallAction;
