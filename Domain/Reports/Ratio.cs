namespace ContactCenter.Domain.Reports;

/// <summary>Quotients of counts.</summary>
internal static class Ratio
{
    /// <summary>The quotient; null where there is nothing to divide by: neither 0 % nor 100 % would be true.</summary>
    public static double? Of(double part, double whole) => whole == 0 ? null : part / whole;
}
