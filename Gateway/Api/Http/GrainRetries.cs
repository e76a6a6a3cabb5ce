using ContactCenter.Gateway.Hosting;
using ContactCenter.Grains.Time;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>
/// Repeats what grains did not acknowledge, for a few seconds: a silo that stops or restarts costs a client a moment, not an error.
/// Safe because commands carry operation ids.
/// </summary>
internal sealed class GrainRetries(MachineClock machine)
{
    private readonly TimeProvider _clock = machine.Time;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(6);

    /// <summary>The result of <paramref name="work"/>, or its last failure.</summary>
    public async ValueTask<T> Run<T>(Func<ValueTask<T>> work, CancellationToken cancellationToken)
    {
        var started = _clock.GetTimestamp();
        for (var pause = GrainBackoff.First; ; pause = GrainBackoff.After(pause))
        {
            try
            {
                return await work();
            }
            catch (Exception e) when (GrainBackoff.MayPass(e)
                && !cancellationToken.IsCancellationRequested && _clock.GetElapsedTime(started) < Limit)
            {
                await Task.Delay(pause, _clock, cancellationToken);
            }
        }
    }

    /// <summary>Endpoint filter: repeats the handler.</summary>
    public static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return http.RequestServices.GetRequiredService<GrainRetries>().Run(() => next(context), http.RequestAborted);
    }
}
