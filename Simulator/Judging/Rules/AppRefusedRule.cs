using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>What an agent's app asks is done in the end: presence, sign-in, the end of a wrap-up.</summary>
internal sealed class AppRefusedRule : IRule
{
    // The wrap-up may be over by itself in the moment in which the agent ends it.
    private const string NotInWrapUp = "not-in-wrap-up";

    public string Name => "app-refused";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is AppAnswered { IsFinal: true, Status: < 200 or > 299, Code: not NotInWrapUp } refused && !book.IsDown)
        {
            broken(null, $"{refused.Agent}, {refused.What}: status {refused.Status} {refused.Code}".TrimEnd());
        }
    }
}
