namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Moves a waiting caller to another queue, or gives another priority; the time waited is kept.</summary>
/// <param name="Queue">Queue; null: where the caller waits.</param>
/// <param name="Priority">0 (ordinary) to 100; null leaves it.</param>
/// <param name="Front">Before everybody else in the queue.</param>
public sealed record RequeueAction(string? Queue, int? Priority, bool Front) : CallAction
{
    /// <summary>The highest priority.</summary>
    public const int MaxPriority = 100;
}
