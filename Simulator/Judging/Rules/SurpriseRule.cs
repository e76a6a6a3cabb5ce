using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>People get what the scenario expects, unless the simulator disturbed their call.</summary>
internal sealed class SurpriseRule : IRule
{
    public string Name => "surprise";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is PersonSurprised surprised && leg is not { Call.IsDisturbed: true })
        {
            broken(surprised.LegId, $"{surprised.Person} expected {surprised.Expected}, got {surprised.Got}");
        }
    }
}
