namespace ContactCenter.Gateway.Api.Http;

/// <summary>
/// The header <c>Idempotency-Key</c>: the same command with the same key is done once. Without one a key is made; either way
/// the answer carries it, so that a client may repeat a command whose outcome it does not know.
/// </summary>
internal static class IdempotencyKeys
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    private const int MaxLength = 100;

    /// <summary>Makes an endpoint one that takes a key.</summary>
    public static RouteHandlerBuilder TakesIdempotencyKey(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(Filter).WithMetadata(new TakesKey());

    /// <summary>Whether an endpoint takes a key.</summary>
    public static bool IsTaken(IEnumerable<object> metadata) => metadata.OfType<TakesKey>().Any();

    /// <summary>The operation id of this request; of an endpoint that takes a key.</summary>
    public static string OperationId(this HttpContext http) => http.Response.Headers[Header].ToString();

    private static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var given = http.Request.Headers[Header].ToString();
        if (given.Length > 0 && !IsGood(given))
        {
            return ValueTask.FromResult<object?>(Problems.Of(
                StatusCodes.Status400BadRequest, "invalid-idempotency-key", $"The header {Header} has 1 to {MaxLength} visible ASCII characters."));
        }

        http.Response.Headers[Header] = given.Length > 0 ? given : Guid.NewGuid().ToString("N");
        return next(context);
    }

    private static bool IsGood(string key) => key.Length <= MaxLength && key.All(c => c is > ' ' and <= '~');

    private sealed class TakesKey;
}
