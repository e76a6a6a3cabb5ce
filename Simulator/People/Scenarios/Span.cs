namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>A time between two, in seconds; drawn anew each time.</summary>
/// <param name="Least">Seconds, 0 or more.</param>
/// <param name="Most">Seconds, at least <paramref name="Least"/>.</param>
public sealed record Span(double Least, double Most)
{
    internal TimeSpan Draw(Random random) => TimeSpan.FromSeconds(Least + ((Most - Least) * random.NextDouble()));
}
