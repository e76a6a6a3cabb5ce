using ContactCenter.Domain.Flows.Steps;

namespace ContactCenter.Domain.Flows;

/// <summary>
/// Which flows may answer new callers while there is more work than can be done. A gateway runs them by itself, without the call's grain, so nothing may
/// follow from them: they speak, play, look at the clock and hang up.
/// </summary>
public static class BusyFlows
{
    /// <summary>Code: the flow does more than that.</summary>
    public const string TooMuch = "busy-flow-too-much";

    /// <summary>Null when the flow may be the busy flow.</summary>
    /// <param name="flow">The flow.</param>
    public static Refusal? Refuse(CompiledFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        foreach (var (id, step) in flow.Document.Steps.OrderBy(step => step.Key, StringComparer.Ordinal))
        {
            if (step is not (SayStep or PlayStep or HoursStep or GotoStep or HangUpStep))
            {
                return new(TooMuch, $"Step '{id}' is a {step.Type}: the busy flow answers without a call of its own, so it has say, play, hours, goto and hangUp only.", "$.busyFlow");
            }
        }

        return null;
    }
}
