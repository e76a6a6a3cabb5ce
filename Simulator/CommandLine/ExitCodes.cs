namespace ContactCenter.Simulator.CommandLine;

/// <summary>What the program's exit code means.</summary>
internal static class ExitCodes
{
    /// <summary>No violation.</summary>
    public const int Good = 0;

    /// <summary>The judge found a violation.</summary>
    public const int Violation = 1;

    /// <summary>Wrong arguments or scenario, or nobody there to call.</summary>
    public const int Usage = 2;
}
