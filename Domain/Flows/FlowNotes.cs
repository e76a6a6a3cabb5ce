namespace ContactCenter.Domain.Flows;

/// <summary>What a <see cref="FlowNote"/> can say.</summary>
public static class FlowNotes
{
    /// <summary>The step ran; detail: its type.</summary>
    public const string Ran = "ran";

    /// <summary>A key was pressed that the menu knows; detail: the key.</summary>
    public const string Pressed = "pressed";

    /// <summary>A phrase was said that the menu knows; detail: the phrase.</summary>
    public const string Said = "said";

    /// <summary>The menu does not know what was pressed or said; detail: how often it has asked.</summary>
    public const string Invalid = "invalid";

    /// <summary>The caller gave nothing; detail: how often the menu has asked.</summary>
    public const string Silence = "silence";

    /// <summary>The menu asked as often as it may.</summary>
    public const string GaveUp = "gave-up";

    /// <summary>The hours are open; detail: the rule.</summary>
    public const string Open = "open";

    /// <summary>The hours are closed; detail: the rule.</summary>
    public const string Closed = "closed";

    /// <summary>A leg is dialled; detail: the user, or the masked number.</summary>
    public const string Dialled = "dialled";

    /// <summary>The platform's rate of new legs is used up: the caller waits a moment and the step is served again.</summary>
    public const string NoLegFree = "no-leg-free";

    /// <summary>What was dialled is not a number; nothing is dialled.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>What was dialled may not be; detail: why, one of <c>DialCodes</c>.</summary>
    public const string NotAllowed = "not-allowed";

    /// <summary>A dialled leg did not come about; detail: the outcome.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>A recording is over.</summary>
    public const string Recorded = "recorded";

    /// <summary>The caller is put into a queue; detail: the queue.</summary>
    public const string Queued = "queued";

    /// <summary>The wait ended without an agent; detail: why.</summary>
    public const string LeftQueue = "left-queue";

    /// <summary>The agent has hung up and the caller has not.</summary>
    public const string Talked = "talked";

    /// <summary>The caller will be called back; detail: the masked number.</summary>
    public const string CallingBack = "calling-back";

    /// <summary>The caller cannot be called back: the number is withheld or not known.</summary>
    public const string NoNumber = "no-number";

    /// <summary>A question of a survey was answered; detail: its id and the keys.</summary>
    public const string Replied = "replied";

    /// <summary>A question of a survey was left without an answer; detail: its id.</summary>
    public const string Skipped = "skipped";

    /// <summary>The app user sits in a room of their own; detail: its name.</summary>
    public const string Sits = "sits";

    /// <summary>Who calls is not an app user, so that a room of their own is of no use.</summary>
    public const string NotAnAgent = "not-an-agent";

    /// <summary>What a custom NCCO asked has been answered.</summary>
    public const string Answered = "answered";

    /// <summary>The custom NCCO cannot be filled for this caller; detail: the refusal's code.</summary>
    public const string NotFilled = "not-filled";

    /// <summary>The place does not exist in this version of the flow, or the step does not wait for this; detail: what happened instead.</summary>
    public const string Misplaced = "misplaced";
}
