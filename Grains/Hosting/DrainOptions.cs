using System.ComponentModel.DataAnnotations;

namespace ContactCenter.Grains.Hosting;

/// <summary>Section <c>Drain</c>: how a process leaves that is asked to stop.</summary>
public sealed class DrainOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Drain";

    /// <summary>Seconds for which the process goes on serving while <c>/health/ready</c> says no, so that whoever balances over it has looked and sends the next request elsewhere.</summary>
    [Range(0, 300)]
    public int NoticeSeconds { get; set; }

    /// <summary>Seconds that requests in progress, and grains that move on, have after that; then the process ends all the same. What starts it must wait longer than both before it kills.</summary>
    [Range(1, 600)]
    public int FinishSeconds { get; set; } = 20;
}
