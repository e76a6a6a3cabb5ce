using ContactCenter.Proxy.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace ContactCenter.Proxy.Routing;

/// <summary>
/// Asks the next gateway where one fails before its answer begins, and passes over the one that failed for a while. Whose webhook nobody could be asked
/// gets 503, after which the platform comes again; it does not after 502 (facts §2.1).
/// </summary>
internal sealed partial class NextGateway(
    RequestDelegate next,
    IDestinationHealthUpdater health,
    IOptions<ProxyOptions> options,
    TimeProvider clock,
    ILogger<NextGateway> log)
{
    // What a gateway takes.
    private const int LargestWebhook = 128 * 1024;
    private const int MostAttempts = 3;
    private readonly ProxyOptions _options = options.Value;

    public async Task InvokeAsync(HttpContext context)
    {
        var proxy = context.GetReverseProxyFeature();
        var kind = KindOf(proxy.Route);
        if (kind != RequestKind.Other && !await Keep(context))
        {
            return;
        }

        var tried = new List<DestinationState>(MostAttempts);
        while (true)
        {
            var failure = await Attempt(context, kind);
            if (failure == Failure.None)
            {
                return;
            }

            if (proxy.ProxiedDestination is { } failed)
            {
                tried.Add(failed);
                LogFailed(failed.DestinationId, failure, kind);
                health.SetPassive(proxy.Route.Cluster!, failed, DestinationHealth.Unhealthy, _options.PassOver);
            }

            if (tried.Count is 0 or MostAttempts || !Repetition.IsAllowed(kind, context.Request.Method, failure) || Others(proxy, tried) is not { Count: > 0 } others)
            {
                GiveUp(context, kind);
                return;
            }

            proxy.AvailableDestinations = others;
            proxy.ProxiedDestination = null;
            context.Features.Set<IForwarderErrorFeature>(null);
            context.Response.Clear();
            if (context.Request.Body.CanSeek)
            {
                context.Request.Body.Position = 0;
            }
        }
    }

    // All of it before a gateway is asked: what comes slowly occupies nobody, and can be sent again.
    private static async Task<bool> Keep(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = LargestWebhook;
        context.Request.EnableBuffering(LargestWebhook, LargestWebhook);
        try
        {
            await context.Request.Body.DrainAsync(context.RequestAborted);
            context.Request.Body.Position = 0;
            return true;
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
            return false;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return false;
        }
    }

    private async Task<Failure> Attempt(HttpContext context, RequestKind kind)
    {
        var sender = context.RequestAborted;
        using var late = new CancellationTokenSource(Limit(kind), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(sender, late.Token);
        context.RequestAborted = either.Token;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestAborted = sender;
        }

        return context.Response.HasStarted || sender.IsCancellationRequested || context.GetForwarderErrorFeature() is not { } error ? Failure.None
            : late.IsCancellationRequested ? Failure.Late
            : Of(error);
    }

    private TimeSpan Limit(RequestKind kind) => kind switch
    {
        RequestKind.Answer => _options.Answer,
        RequestKind.Report => _options.Report,
        _ => Timeout.InfiniteTimeSpan,
    };

    private static Failure Of(IForwarderErrorFeature error) => error switch
    {
        { Error: ForwarderError.RequestBodyClient or ForwarderError.RequestCreation } => Failure.None,
        { Error: ForwarderError.NoAvailableDestinations } => Failure.NotReached,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => Failure.NotReached,

        // A connection that took too long; a request that did has no inner exception.
        { Exception: OperationCanceledException { InnerException: TimeoutException } } => Failure.NotReached,
        { Error: ForwarderError.RequestTimedOut } => Failure.Late,
        _ => Failure.Broken,
    };

    // The healthy ones first; where all of these were tried, whoever is left.
    private static List<DestinationState> Others(IReverseProxyFeature proxy, List<DestinationState> tried)
    {
        var left = proxy.AllDestinations.Except(tried).ToList();
        return left.FindAll(gateway => gateway.Health.Active != DestinationHealth.Unhealthy && gateway.Health.Passive != DestinationHealth.Unhealthy) is { Count: > 0 } healthy
            ? healthy
            : left;
    }

    private static void GiveUp(HttpContext context, RequestKind kind)
    {
        if (kind != RequestKind.Other)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "1";
        }
    }

    private static RequestKind KindOf(RouteModel route) =>
        route.Config.Metadata?.TryGetValue(GatewayRoutes.Kind, out var name) == true && Enum.TryParse<RequestKind>(name, out var kind) ? kind : RequestKind.Other;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The gateway {Gateway} failed a request ({Kind}): {Failure}")]
    private partial void LogFailed(string gateway, Failure failure, RequestKind kind);
}
