namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>What somebody does whose app or phone rings.</summary>
public sealed record Callee
{
    /// <summary>Share of calls that are answered, 0 to 1.</summary>
    public double Answer { get; init; } = 1;

    /// <summary>Share of calls that are declined, 0 to 1; the others ring until the time is out.</summary>
    public double Reject { get; init; }

    /// <summary>How long it rings first.</summary>
    public Span After { get; init; } = new(1, 3);

    /// <summary>How long this side talks before it hangs up, unless the other one does.</summary>
    public Span Talk { get; init; } = new(5, 15);
}
