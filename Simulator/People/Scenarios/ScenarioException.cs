namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>A scenario that cannot be played: file, line and what to write instead.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>A fault without a place.</summary>
    public ScenarioException(string message)
        : base(message)
    {
    }

    /// <summary>A fault without a place.</summary>
    public ScenarioException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>An unknown fault.</summary>
    public ScenarioException()
        : base("The scenario cannot be played.")
    {
    }
}
