namespace ContactCenter.Gateway.Hosting;

/// <summary>Where the grains live.</summary>
public enum GatewayMode
{
    /// <summary>In this process, on an embedded database.</summary>
    Embedded = 0,

    /// <summary>In a cluster of silos, of which this process is a client.</summary>
    Gateway,
}
