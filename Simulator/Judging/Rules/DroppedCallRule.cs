using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>
/// No call is dropped. A caller's leg may end because the caller or the other party hung up, or because an NCCO ran out after something
/// was said; it must not end for want of an NCCO, for a faulty one, at the platform's limit, or without a word.
/// </summary>
internal sealed class DroppedCallRule : IRule
{
    private static readonly HashSet<string> Drops = new(StringComparer.Ordinal) { "no-ncco", "syntax", "no-conversation", "call-limit" };

    public string Name => "dropped";

    public void See(Observation seen, LegFacts? leg, CallBook book, Action<string?, string> broken)
    {
        if (seen is not LegChanged { Status: LegStatus.Completed } ended || leg is not { IsCaller: true } || leg.Call.IsBeyondHelp)
        {
            return;
        }

        if (ended.Cause is { } cause && Drops.Contains(cause))
        {
            broken(leg.Id, $"the caller was dropped: {cause}");
        }
        else if (ended.Cause == "ncco-ended" && !leg.HeardSomething)
        {
            broken(leg.Id, "the call was ended without a word");
        }
    }
}
