namespace ContactCenter.Domain.Calls.Routing.Callbacks;

/// <summary>A callback as lists and reports show it.</summary>
/// <param name="By">The call in which it was asked for; its own id where it was ordered over the API.</param>
/// <param name="Queue">Queue that finds the agent.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="Attempts">How often the customer was dialled.</param>
/// <param name="NextAt">When it waits for an agent again; null while it does, and when it is over.</param>
/// <param name="End">How it ended; none while it is tried.</param>
/// <param name="EndedAt">When it ended, or null. Of one that reached the customer: when the customer picked up.</param>
public sealed record CallbackFacts(string By, string Queue, DateTimeOffset AskedAt, int Attempts, DateTimeOffset? NextAt, CallbackEnd End, DateTimeOffset? EndedAt) : StoredRecord
{
    /// <summary>Of a call; null when it is none.</summary>
    public static CallbackFacts? Of(CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Callback is { } callback
            ? new(callback.Order.By, callback.Queue, callback.Order.AskedAt, callback.Attempts, callback.NextAt, callback.End, callback.EndedAt)
            : null;
    }
}
