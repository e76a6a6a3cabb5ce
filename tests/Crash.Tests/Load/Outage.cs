namespace ContactCenter.Crash.Tests.Load;

/// <summary>A time in which the state of everything is out of reach.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Until">When it was over.</param>
internal sealed record Outage(DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>How long the outage lasts.</summary>
    public TimeSpan Lasts => Until - Since;

    /// <summary>Whether what happens or begins at a moment may come of it: until ten seconds after it all is to be well again.</summary>
    public bool Explains(DateTimeOffset at) => at > Since - JudgedRun.LongestPause && at < Until + JudgedRun.LongestPause;
}
