using System.Net;
using ContactCenter.Domain.Budget;

namespace ContactCenter.Grains.Budget;

/// <summary>Every request of the platform's clients waits for its token; before time-outs and repetitions, so that waiting is not taken for a fault.</summary>
internal sealed class BudgetedRequests(VonageBudget budget) : DelegatingHandler
{
    private const string Legs = "/v1/calls";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var kind = request.Method == HttpMethod.Post && request.RequestUri?.AbsolutePath.EndsWith(Legs, StringComparison.Ordinal) == true ? BudgetKind.Leg : BudgetKind.Request;
        if (!await budget.Wait(kind, VonageBudget.Priority, cancellationToken))
        {
            // What the platform itself would say of a request too many.
            return new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request, ReasonPhrase = "Too many requests wait for the platform's rate" };
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            budget.Throttled(kind);
        }

        return response;
    }
}
