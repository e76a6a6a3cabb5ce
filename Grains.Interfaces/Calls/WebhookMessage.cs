namespace ContactCenter.Grains.Interfaces.Calls;

/// <summary>A webhook as the gateway passes it on: the body as JSON (a query is turned into the same shape) and where it came in.</summary>
[GenerateSerializer, Immutable, Alias("cc.webhook")]
public sealed record WebhookMessage
{
    /// <summary>UTF-8 JSON object; never changed after creation.</summary>
    [Id(0)]
    public required byte[] Body { get; init; }

    /// <summary>Base of the URLs that replies carry, without a trailing slash.</summary>
    [Id(1)]
    public required string BaseUrl { get; init; }

    /// <summary>The place that the URL carried, or null.</summary>
    [Id(2)]
    public PlaceReference? Place { get; init; }
}
