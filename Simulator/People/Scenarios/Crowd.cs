namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>Callers by numbers.</summary>
public sealed record Crowd
{
    /// <summary>How many call in all.</summary>
    public int Calls { get; init; } = 100;

    /// <summary>New calls a second, on average; they come as people do (Poisson).</summary>
    public double Rate { get; init; } = 2;

    /// <summary>Number that they dial.</summary>
    public string To { get; init; } = "442079460000";

    /// <summary>Numbers that they dial instead of <see cref="To"/>, with their weights; empty: all dial that one.</summary>
    public IReadOnlyDictionary<string, double> Dials { get; init; } = new Dictionary<string, double>();

    /// <summary>Share of those who gave up before they talked with somebody and call again, 0 to 1.</summary>
    public double Redial { get; init; }

    /// <summary>How long they take for that.</summary>
    public Span RedialAfter { get; init; } = new(5, 60);

    /// <summary>Keys that they press when they are listened to, with their weights; the empty one presses nothing.</summary>
    public IReadOnlyDictionary<string, double> Keys { get; init; } = new Dictionary<string, double>();

    /// <summary>Share of those who press <see cref="KeyOfHolders"/> while they hear music, 0 to 1.</summary>
    public double KeyOnHold { get; init; }

    /// <summary>The key that they press: one of 0-9, * and #.</summary>
    public string KeyOfHolders { get; init; } = "1";

    /// <summary>How long they listen to the music before that.</summary>
    public Span KeyOnHoldAfter { get; init; } = new(10, 60);

    /// <summary>How long they hold the line before they give up, unless they talk with somebody.</summary>
    public Span Patience { get; init; } = new(60, 120);

    /// <summary>How long they talk before they hang up, unless the other side does.</summary>
    public Span Talk { get; init; } = new(5, 15);

    /// <summary>Share of those who hang up while it rings, 0 to 1.</summary>
    public double HangUpWhileRinging { get; init; }

    /// <summary>Share of calls that app users place to a phone, 0 to 1.</summary>
    public double AppCalls { get; init; }

    /// <summary>Phone that app users call.</summary>
    public string AppCallsTo { get; init; } = "447700900099";
}
