using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>Every webhook to which the simulator did nothing is answered with success, except while the run has killed the application.</summary>
internal sealed class WebhookFailureRule : IRule
{
    public string Name => "webhook-failed";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is WebhookAnswered { Nuisance: null } answered && !book.IsDown && (answered.Fault is not null || answered.Status is < 200 or > 205))
        {
            broken(answered.LegId, $"{answered.Kind}, attempt {answered.Attempt}: {answered.Fault ?? $"status {answered.Status}"}");
        }
    }
}
