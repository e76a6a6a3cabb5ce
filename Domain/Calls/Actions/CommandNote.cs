using ContactCenter.Domain.Calls.Routing;

namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Who had a command done, as the timeline says it.</summary>
public static class CommandNote
{
    /// <summary>The call with a decision of the command's name, whose text is who asked.</summary>
    /// <param name="state">The call after the command.</param>
    /// <param name="operation">Its idempotency key.</param>
    /// <param name="command">Of <see cref="CallActionNames"/>.</param>
    /// <param name="actor">Name of the operator or machine client.</param>
    /// <param name="now">The time.</param>
    public static CallState Of(CallState state, string operation, string command, string actor, DateTimeOffset now) =>
        state.Note($"command:{operation}", command, now, text: actor);
}
