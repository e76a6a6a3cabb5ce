using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging.Rules;

/// <summary>
/// No call is dropped. A caller's leg may end because the caller or the other party hung up. It must not end for want of an NCCO, for a
/// faulty one, or at the platform's limit; and where the application ends it, by an NCCO that runs out or over REST, the caller must have
/// heard a word first: since the call began, or since the last keys or words that were listened to.
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
        else if (ended.Cause is "ncco-ended" or "rest" && !leg.WasAnswered)
        {
            broken(leg.Id, "the call was ended without a word");
        }
    }
}
