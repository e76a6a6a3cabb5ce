namespace ContactCenter.Simulator.Webhooks;

/// <summary>Where a webhook goes (facts §2.1, §4.5).</summary>
/// <param name="Address">Absolute URL.</param>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="ConnectTimeout">How long the platform waits for a connection.</param>
/// <param name="SocketTimeout">How long it waits for the answer.</param>
public sealed record WebhookTarget(string Address, string Method, TimeSpan ConnectTimeout, TimeSpan SocketTimeout)
{
    /// <summary>True when the body goes into the query.</summary>
    public bool IsGet => Method.Equals("GET", StringComparison.OrdinalIgnoreCase);

    /// <summary>A target with the platform's default time-outs.</summary>
    public static WebhookTarget Of(string address, string method, double socketSeconds = 5) =>
        new(address, method, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(socketSeconds));
}
