using System.Globalization;

namespace ContactCenter.Bench.Matching;

/// <summary>Mean, median and 99th percentile of a series.</summary>
internal readonly struct Spread
{
    public Spread(double[] values)
    {
        Mean = values.Average();
        Array.Sort(values);
        Median = values[values.Length / 2];
        P99 = values[values.Length * 99 / 100];
    }

    public double Mean { get; }

    public double Median { get; }

    public double P99 { get; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:0.0} ({Median:0.0}, {P99:0.0})");
}
