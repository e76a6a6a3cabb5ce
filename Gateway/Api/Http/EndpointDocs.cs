namespace ContactCenter.Gateway.Api.Http;

/// <summary>What the API page says about an endpoint beyond its signature.</summary>
internal static class EndpointDocs
{
    /// <summary>The statuses that come as problem+json.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }
}
