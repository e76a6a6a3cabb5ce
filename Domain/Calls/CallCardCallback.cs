using ContactCenter.Domain.Calls.Routing.Callbacks;

namespace ContactCenter.Domain.Calls;

/// <summary>The callback that a <see cref="CallCard"/> is, while the customer was not reached.</summary>
/// <param name="Queue">Queue that finds the agent.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="Attempts">How often the customer was dialled.</param>
/// <param name="NextAt">When it waits for an agent again; null: it does, or an agent has it.</param>
public sealed record CallCardCallback(string Queue, DateTimeOffset AskedAt, int Attempts, DateTimeOffset? NextAt)
{
    /// <summary>Of a call; null: it is none, or is over.</summary>
    public static CallCardCallback? Of(CallSummary call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Callback is { End: CallbackEnd.None } callback ? new(callback.Queue, callback.AskedAt, callback.Attempts, callback.NextAt) : null;
    }
}
