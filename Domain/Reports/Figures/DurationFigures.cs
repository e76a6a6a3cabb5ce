namespace ContactCenter.Domain.Reports.Figures;

/// <summary>Lengths of time.</summary>
/// <param name="Count">How many.</param>
/// <param name="TotalSeconds">Their sum.</param>
/// <param name="MeanSeconds">Sum ÷ count; null where there is none.</param>
/// <param name="Percentiles">Null where there is none.</param>
/// <param name="LongestSeconds">The longest; null where there is none.</param>
public sealed record DurationFigures(long Count, double TotalSeconds, double? MeanSeconds, DurationPercentiles? Percentiles, double? LongestSeconds);
