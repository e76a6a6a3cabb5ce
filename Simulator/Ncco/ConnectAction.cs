namespace ContactCenter.Simulator.Ncco;

/// <summary><c>connect</c> (facts §1.5).</summary>
/// <param name="Endpoint">Who is called.</param>
/// <param name="From">Caller id; null for the caller's own.</param>
/// <param name="RandomFrom">Whether the platform picks one of the application's numbers.</param>
/// <param name="IsSynchronous">Whether a failure may be answered with an NCCO.</param>
/// <param name="Timeout">Ringing time, 1 to 120 s.</param>
/// <param name="Limit">Length of the connection, at most 7,200 s.</param>
/// <param name="Detection">Machine detection; null for none.</param>
/// <param name="RingbackTone">File that the caller hears while it rings; null for none.</param>
/// <param name="Event">Where the new leg's events go; null for the caller's place.</param>
public sealed record ConnectAction(
    Endpoint Endpoint, string? From, bool RandomFrom, bool IsSynchronous, TimeSpan Timeout, TimeSpan Limit, MachineDetection? Detection, string? RingbackTone, EventAddress? Event)
    : NccoAction;
