namespace ContactCenter.Domain.Calls.Routing.Room;

/// <summary>Stable codes of refused commands.</summary>
public static class RoomCodes
{
    /// <summary>Nothing is known of the call.</summary>
    public const string UnknownCall = "unknown-call";

    /// <summary>There is no such command.</summary>
    public const string UnknownCommand = "unknown-command";

    /// <summary>The caller has hung up.</summary>
    public const string CallEnded = "call-ended";

    /// <summary>Another agent has the caller or the offer.</summary>
    public const string NotYours = "not-yours";

    /// <summary>The call is not in a state for it.</summary>
    public const string NotPossibleNow = "not-possible-now";

    /// <summary>What the command needs is missing or wrong.</summary>
    public const string InvalidArgument = "invalid-argument";

    /// <summary>Who is asked for cannot take a call now.</summary>
    public const string AgentNotAvailable = "agent-not-available";
}
