namespace ContactCenter.Domain.Calls.Actions;

/// <summary>What came of the call, in the agent's words; may be said after it too.</summary>
/// <param name="Code">Short, such as <c>sold</c>; null leaves it.</param>
/// <param name="Notes">Free text; null leaves it, empty removes it.</param>
public sealed record DispositionAction(string? Code, string? Notes) : CallAction
{
    /// <summary>The longest code.</summary>
    public const int MaxCode = 50;

    /// <summary>The longest notes.</summary>
    public const int MaxNotes = 4_000;

    /// <inheritdoc/>
    public override string ToString() => $"DispositionAction {{ {Code} }}";
}
