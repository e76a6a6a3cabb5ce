namespace ContactCenter.Simulator.Webhooks;

/// <summary>Why an attempt has no answer that can be used.</summary>
internal static class WebhookFaults
{
    /// <summary>Nobody listens.</summary>
    public const string Refused = "refused";

    /// <summary>The connection was closed before the answer was complete.</summary>
    public const string Reset = "reset";

    /// <summary>No connection in time.</summary>
    public const string ConnectTimeout = "connect-timeout";

    /// <summary>No answer in time.</summary>
    public const string SocketTimeout = "socket-timeout";

    /// <summary>HTML or XML where an NCCO should be.</summary>
    public const string WrongType = "wrong-type";

    /// <summary>The name of the host is not known.</summary>
    public const string UnknownHost = "unknown-host";

    /// <summary>The certificate or the handshake failed.</summary>
    public const string Tls = "tls";

    /// <summary>Not an absolute http or https URL.</summary>
    public const string BadUrl = "bad-url";
}
