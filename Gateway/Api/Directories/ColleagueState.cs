namespace ContactCenter.Gateway.Api.Directories;

/// <summary>Whether a colleague can be asked now, and no more of what the colleague does.</summary>
public enum ColleagueState
{
    /// <summary>Could be rung now.</summary>
    Ready = 0,

    /// <summary>Rings, talks, or finishes a call.</summary>
    Busy,

    /// <summary>Takes no calls for now.</summary>
    Away,

    /// <summary>Not signed in.</summary>
    Offline,
}
