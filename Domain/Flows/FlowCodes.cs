using ContactCenter.Domain.Ncco;

namespace ContactCenter.Domain.Flows;

/// <summary>The codes of refusals that only flow documents have; a value that a field cannot hold is refused with the codes of <see cref="NccoCodes"/>.</summary>
public static class FlowCodes
{
    /// <summary>The document is larger than <see cref="FlowDocument.MaxBytes"/> or has more steps than <see cref="FlowDocument.MaxSteps"/>.</summary>
    public const string TooLarge = "too-large";

    /// <summary>A step id, mailbox or key of a map that does not have the required form.</summary>
    public const string InvalidName = "invalid-name";

    /// <summary>No step has this type.</summary>
    public const string UnknownStepType = "unknown-step-type";

    /// <summary>The object has no such field.</summary>
    public const string UnknownField = "unknown-field";

    /// <summary>A target names a step that the document does not have.</summary>
    public const string MissingTarget = "missing-target";

    /// <summary>No caller and no app user can get to the step.</summary>
    public const string UnreachableStep = "unreachable-step";

    /// <summary>Steps lead round in a circle without ever waiting for the caller.</summary>
    public const string LoopWithoutInput = "loop-without-input";

    /// <summary>A key that phones do not have, or that the menu can never collect.</summary>
    public const string InvalidKeys = "invalid-keys";

    /// <summary>A menu with neither keys nor phrases.</summary>
    public const string NoChoices = "no-choices";

    /// <summary>Not an IANA time zone that this machine knows.</summary>
    public const string InvalidTimeZone = "invalid-time-zone";

    /// <summary>Not a range of hours, not a weekday, or not a date.</summary>
    public const string InvalidHours = "invalid-hours";

    /// <summary>A flow names a queue that does not exist.</summary>
    public const string UnknownQueue = "unknown-queue";

    /// <summary>A flow asks a queue for an agent who is not known.</summary>
    public const string UnknownAgent = "unknown-agent";

    /// <summary>A flow asks for a skill that is not listed.</summary>
    public const string UnknownSkill = "unknown-skill";

    /// <summary>Steps that follow a custom NCCO which does not let them run.</summary>
    public const string NothingFollows = "nothing-follows";
}
