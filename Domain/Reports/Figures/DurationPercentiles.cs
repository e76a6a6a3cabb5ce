namespace ContactCenter.Domain.Reports.Figures;

/// <summary>Lengths that so many per cent do not exceed (nearest rank), in seconds, rounded up to a tenth.</summary>
/// <param name="P50">Half of them.</param>
/// <param name="P80">80 %.</param>
/// <param name="P90">90 %.</param>
/// <param name="P95">95 %.</param>
public sealed record DurationPercentiles(double P50, double P80, double P90, double P95);
