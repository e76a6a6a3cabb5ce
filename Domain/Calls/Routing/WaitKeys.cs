namespace ContactCenter.Domain.Calls.Routing;

/// <summary>
/// Keys that a waiting caller presses. In a conversation the platform reports keys only while it was asked to (<c>PUT input/dtmf</c>, facts §4.2), so
/// that asking is an effect of the open wait, and its end one of the wait's end.
/// </summary>
public static class WaitKeys
{
    /// <summary>The wait for which keys are to be reported; null: for none.</summary>
    public static string? Wanted(CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Waits is [.., { IsOpen: true, TakesKeys: true, Key: null } wait] ? wait.Id : null;
    }

    /// <summary>True while the platform reports keys for another wait than it should, or none.</summary>
    public static bool AreDue(CallState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.KeysFor != Wanted(state);
    }

    /// <summary>The platform took it, or never will.</summary>
    /// <param name="state">State now.</param>
    /// <param name="wait">The wait for which it reports keys from now on; null: for none.</param>
    public static CallState Applied(CallState state, string? wait)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.KeysFor == wait ? state : state with { KeysFor = wait };
    }

    /// <summary>
    /// The caller presses a key that leads elsewhere. It is the caller's own choice: an agent who is being rung is let go, one who picked up has won. Nothing
    /// changes for a wait that is over, and the first key holds.
    /// </summary>
    public static CallState Pressed(CallState state, string waitId, string key, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Waits is [.., { IsOpen: true, Key: null } wait] && wait.Id == waitId
            ? (state with { Waits = state.Waits.SetItem(state.Waits.Length - 1, wait with { Key = key, Due = WaitEnd.Transferred }) }).Note($"key:{waitId}", "key-pressed", now, text: key)
            : state;
    }
}
