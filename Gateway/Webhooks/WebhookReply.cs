namespace ContactCenter.Gateway.Webhooks;

/// <summary>What goes back to the platform.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Ncco">UTF-8 JSON, or null for an empty body.</param>
/// <param name="Outcome">For metrics: served, tail, held, unavailable …</param>
internal readonly record struct WebhookReply(int Status, byte[]? Ncco, string Outcome)
{
    public static WebhookReply Served(byte[]? ncco) => new(StatusCodes.Status200OK, ncco, "served");

    public static WebhookReply Tail(byte[] ncco) => new(StatusCodes.Status200OK, ncco, "tail");

    /// <summary>A new caller is turned away.</summary>
    public static WebhookReply Busy(byte[] ncco) => new(StatusCodes.Status200OK, ncco, "busy");

    /// <summary>News of a caller who was turned away: there is no call of theirs.</summary>
    public static readonly WebhookReply TurnedAway = new(StatusCodes.Status200OK, null, "turned-away");

    /// <summary>The platform tries once more (facts §2.1).</summary>
    public static readonly WebhookReply Unavailable = new(StatusCodes.Status503ServiceUnavailable, null, "unavailable");
}
