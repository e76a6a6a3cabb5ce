using Microsoft.AspNetCore.Http.HttpResults;

namespace ContactCenter.Simulator.Face.Control;

/// <summary>
/// Lets in only who sits at this machine: loopback addresses, a loopback host name (another name that leads here is an attack on a browser),
/// and no page of another origin but the gateway's.
/// </summary>
internal sealed class LocalOnly(GatewayPages gateway) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Check(context.HttpContext) is { } refusal ? refusal : await next(context);

    private ProblemHttpResult? Check(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is { } address && !gateway.IsPeople(address))
        {
            return Problem.Of(StatusCodes.Status403Forbidden, "not-local", "The control API serves this machine only.", "Use it at the simulator's machine, by 127.0.0.1 or localhost.");
        }

        if (!LoopbackNames.Has(http.Request.Host.Host))
        {
            return Problem.Of(StatusCodes.Status403Forbidden, "not-local", $"'{Problem.Short(http.Request.Host.Host)}' is no name of this machine.", "Open it by 127.0.0.1 or localhost.", "header.Host");
        }

        return IsForeign(http.Request)
            ? Problem.Of(StatusCodes.Status403Forbidden, "other-origin", "A page of another origin may not control the simulator.", "Open the simulator's own page, or the gateway's by a loopback name.", "header.Origin")
            : null;
    }

    private bool IsForeign(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase))
        && !gateway.IsOrigin(origin);
}
