namespace ContactCenter.Proxy.Hosting;

/// <summary>Section <c>Proxy</c>.</summary>
public sealed class ProxyOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Proxy";

    /// <summary>
    /// Where gateways listen, such as <c>http://gateway:8080</c>. Each address that a name has is a gateway, so a service that is scaled is one entry.
    /// </summary>
    public IList<string> Gateways { get; } = [];

    /// <summary>
    /// Networks such as <c>10.0.0.0/8</c> of proxies before this one, whose <c>X-Forwarded-*</c> is believed. None: what a sender says of itself is
    /// overwritten.
    /// </summary>
    public IList<string> TrustedNetworks { get; } = [];

    /// <summary>How often names are looked up again, and gateways asked whether they are ready.</summary>
    public TimeSpan Refresh { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a connection to a gateway may take; the address of a machine that is gone does not refuse, it is silent.</summary>
    public TimeSpan Connect { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long one gateway may take for a webhook that waits for an NCCO, before the next one is asked: longer than the 2.5 s of a gateway whose grains are
    /// late, and short enough that the next can answer within the platform's 5 s.
    /// </summary>
    public TimeSpan Answer { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a gateway may take for a webhook that reports: longer than its own 8 s, shorter than the platform's 10 s.</summary>
    public TimeSpan Report { get; set; } = TimeSpan.FromSeconds(9);

    /// <summary>For how long a gateway that failed is passed over.</summary>
    public TimeSpan PassOver { get; set; } = TimeSpan.FromSeconds(5);
}
