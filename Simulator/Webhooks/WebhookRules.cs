namespace ContactCenter.Simulator.Webhooks;

/// <summary>The table of facts §2.1: which failed attempts are repeated.</summary>
internal static class WebhookRules
{
    /// <summary>Attempts to one URL.</summary>
    public const int MostAttempts = 2;

    /// <summary>
    /// Whether a failed attempt may be followed by another to the same URL. One that asked for an NCCO: only where the next may do better;
    /// a report, or a fallback: always.
    /// </summary>
    public static bool IsWorthAnother(WebhookAnswer failed, bool wantsNcco, bool isFallback, bool wasUnsigned) =>
        !wantsNcco
        || isFallback
        || failed.Fault is WebhookFaults.ConnectTimeout or WebhookFaults.SocketTimeout or WebhookFaults.Reset or WebhookFaults.Refused
        || (failed.Fault is null && failed.Status is 429 or 503 or 504)

        // Facts §2.6: who answers 5xx to a webhook without a signature gets it once more.
        || (wasUnsigned && failed.Status is >= 500);

    /// <summary>What the fallback URL is told as <c>reason</c>.</summary>
    public static string Reason(WebhookAnswer failed) => failed.Fault switch
    {
        WebhookFaults.Reset => "Connection closed.",
        WebhookFaults.Refused => "Connection refused.",
        WebhookFaults.ConnectTimeout => "Connection timed out.",
        WebhookFaults.SocketTimeout => "Request timed out.",
        WebhookFaults.WrongType => "Invalid content type.",
        WebhookFaults.UnknownHost => "Unknown host.",
        WebhookFaults.Tls => "TLS failure.",
        WebhookFaults.BadUrl => "Invalid URL.",
        _ => $"HTTP status {failed.Status}.",
    };
}
