namespace ContactCenter.Gateway.Api.Http;

/// <summary>Names in addresses: what cannot be anything's name is not found, before anybody looks for it.</summary>
internal static class PathNames
{
    // Far over the longest name of anything; storages have bounds of their own.
    private const int Longest = 400;

    /// <summary>Endpoint filter.</summary>
    public static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.RouteValues.Values.OfType<string>().Any(name => string.IsNullOrWhiteSpace(name) || name.Length > Longest)
            ? ValueTask.FromResult<object?>(Problems.OfStatus(StatusCodes.Status404NotFound))
            : next(context);
}
