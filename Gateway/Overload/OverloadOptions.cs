using System.ComponentModel.DataAnnotations;

namespace ContactCenter.Gateway.Overload;

/// <summary>Section <c>Overload</c>: how much a gateway takes on at the same time. What is beyond is refused at once, in words or with <c>Retry-After</c>.</summary>
public sealed class OverloadOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Overload";

    /// <summary>New calls that are decided at the same time when all is well; fewer while webhooks are slower than <see cref="SlowMilliseconds"/>.</summary>
    [Range(1, 100_000)]
    public int NewCalls { get; set; } = 512;

    /// <summary>New calls that are decided at the same time however slow all is.</summary>
    [Range(1, 100_000)]
    public int LeastNewCalls { get; set; } = 64;

    /// <summary>A webhook that takes longer says that there is more work than can be done.</summary>
    [Range(1, 2_000)]
    public int SlowMilliseconds { get; set; } = 250;

    /// <summary>Webhooks of any kind in progress, above which nothing more is asked of the grains: callers are kept company, reports are refused with 503.</summary>
    [Range(16, 1_000_000)]
    public int Webhooks { get; set; } = 4_000;

    /// <summary>Requests of the API and the pages in progress; live streams have a limit of their own.</summary>
    [Range(1, 100_000)]
    public int Requests { get; set; } = 64;

    /// <summary>Such requests that wait for their turn, the oldest first; the next is refused with 503.</summary>
    [Range(0, 100_000)]
    public int WaitingRequests { get; set; } = 256;

    /// <summary>Open connections, idle ones included.</summary>
    [Range(16, 1_000_000)]
    public int Connections { get; set; } = 20_000;
}
