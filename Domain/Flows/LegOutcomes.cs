namespace ContactCenter.Domain.Flows;

/// <summary>Outcomes as text: in notes, and in a trial's inputs.</summary>
public static class LegOutcomes
{
    /// <summary>Kebab-case; <c>no-answer</c> for a value that is none.</summary>
    public static string ToText(this LegOutcome outcome) => outcome switch
    {
        LegOutcome.Busy => "busy",
        LegOutcome.Rejected => "rejected",
        LegOutcome.Failed => "failed",
        LegOutcome.Unanswered => "unanswered",
        LegOutcome.Timeout => "timeout",
        _ => "no-answer",
    };

    /// <summary>The outcome that a text names, or null.</summary>
    /// <param name="text">Kebab-case.</param>
    public static LegOutcome? Read(string? text) => Enum.GetValues<LegOutcome>().Cast<LegOutcome?>().FirstOrDefault(outcome => outcome!.Value.ToText() == text);
}
