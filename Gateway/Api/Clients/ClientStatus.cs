using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Api.Clients;

/// <summary>How a request of a client app went, in the words that it shows.</summary>
/// <param name="Status"><c>OK</c>, <c>Missing leg id</c> or <c>Something went wrong</c>.</param>
/// <param name="Code">Why it went wrong; absent: it did not.</param>
/// <param name="Detail">What to do about it; absent: nothing.</param>
internal sealed record ClientStatus(
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("code")] string? Code = null,
    [property: JsonPropertyName("detail")] string? Detail = null)
{
    /// <summary>It is done, or will be as soon as the platform lets us.</summary>
    public static ClientStatus Done { get; } = new("OK");

    /// <summary>The leg was not named.</summary>
    public static ClientStatus MissingLeg { get; } = new("Missing leg id", "missing-field", "leg_id is required.");

    /// <summary>It is not done.</summary>
    public static ClientStatus Failed(string code, string detail) => new("Something went wrong", code, detail);
}
