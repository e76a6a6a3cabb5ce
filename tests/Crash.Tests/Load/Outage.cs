namespace ContactCenter.Crash.Tests.Load;

/// <summary>A time in which the state of everything is out of reach.</summary>
/// <param name="Since">When it began.</param>
/// <param name="Until">When it was over.</param>
internal sealed record Outage(DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>True where only a part is out of reach, until the others do its work: webhooks may fail and be sent again, and nobody waits the longer for it.</summary>
    public bool IsPartial { get; init; }

    /// <summary>By how much the outage may make waits longer.</summary>
    public TimeSpan Lasts => IsPartial ? TimeSpan.Zero : Until - Since;

    /// <summary>Whether what happens or begins at a moment may come of it: until ten seconds after it all is to be well again.</summary>
    public bool Explains(DateTimeOffset at) => at > Since - JudgedRun.LongestPause && at < Until + JudgedRun.LongestPause;
}
