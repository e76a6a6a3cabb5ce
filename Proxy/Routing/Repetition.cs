namespace ContactCenter.Proxy.Routing;

/// <summary>Which requests may be sent to another gateway.</summary>
internal static class Repetition
{
    /// <summary>
    /// Whether a request that a gateway has failed may be sent to another. Webhooks may: their payload is signed as it is, and gateways know what
    /// they have seen. What only reads may. Of the rest only what no gateway has seen. Reports that are late may not: the gateway is trying.
    /// </summary>
    /// <param name="kind">What the request is.</param>
    /// <param name="method">Its method.</param>
    /// <param name="failure">How it failed.</param>
    public static bool IsAllowed(RequestKind kind, string method, Failure failure) => failure switch
    {
        Failure.None => false,
        Failure.NotReached => true,
        Failure.Broken => kind != RequestKind.Other || HttpMethods.IsGet(method) || HttpMethods.IsHead(method),
        Failure.Late => kind == RequestKind.Answer,
        _ => false,
    };
}
