using ContactCenter.Simulator.Observing;

namespace ContactCenter.Simulator.Judging;

/// <summary>
/// How long callers wait for the application where it is its turn: from the beginning of a call, or the end of what was listened to, to the NCCO by
/// which it goes on. That is the one in which it is the caller's turn again, music, ringing or a person comes, or the call ends; NCCOs before it that only
/// ask for patience count as waiting. In calls of which the simulator disturbed a webhook nothing is measured.
/// </summary>
internal sealed class IvrPauses
{
    private readonly Dictionary<string, Turn> _turns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listening = new(StringComparer.Ordinal);

    /// <summary>The longest so far.</summary>
    public LongestPauses Longest { get; } = new();

    public void See(Observation seen, LegFacts? leg)
    {
        if (leg is not { IsCaller: true })
        {
            return;
        }

        switch (seen)
        {
            case LegStarted started:
                _turns[leg.Id] = new(started.At, null);
                break;
            case NccoStarted started when _turns.TryGetValue(leg.Id, out var turn):
                _turns[leg.Id] = turn with { NccoAt = started.At };
                break;
            case HearingChanged { Kind: HearingKind.Listening } heard:
                _listening.Add(leg.Id);
                End(leg, heard.At);
                break;
            case HearingChanged heard:
                if (_listening.Remove(leg.Id))
                {
                    _turns[leg.Id] = new(heard.At, null);
                }

                if (heard.Kind is HearingKind.Ringing or HearingKind.Music or HearingKind.Party or HearingKind.Gone)
                {
                    End(leg, heard.At);
                }

                break;
        }
    }

    private void End(LegFacts leg, DateTimeOffset now)
    {
        if (_turns.Remove(leg.Id, out var turn) && !leg.Call.IsDisturbed)
        {
            Longest.Add(turn.Since, turn.NccoAt ?? now);
        }
    }

    private readonly record struct Turn(DateTimeOffset Since, DateTimeOffset? NccoAt);
}
