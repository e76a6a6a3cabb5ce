using ContactCenter.Grains.Time;

namespace ContactCenter.Gateway.Clock;

/// <summary>Counts requests to the platform as work in flight.</summary>
internal sealed class CountedRequests(WorkInFlight work) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var scope = work.Begin();
        return await base.SendAsync(request, cancellationToken);
    }
}
