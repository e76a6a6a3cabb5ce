namespace ContactCenter.Domain.Reports.Dispositions;

/// <summary>How often agents said a code.</summary>
/// <param name="Code">Code of the center's own list.</param>
/// <param name="Talks">Talks of which it was said.</param>
public sealed record DispositionCount(string Code, long Talks);
