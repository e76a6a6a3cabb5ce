namespace ContactCenter.Domain.Calls.Routing;

/// <summary>What became of an offer. Stored and shown by name; missed, rejected, abandoned and failed are told apart.</summary>
public enum OfferOutcome
{
    /// <summary>It is live.</summary>
    Pending = 0,

    /// <summary>The agent picked up first and got the caller.</summary>
    Accepted,

    /// <summary>The agent declined.</summary>
    Rejected,

    /// <summary>The app was busy.</summary>
    Busy,

    /// <summary>It rang out, or the app could not be reached in the time.</summary>
    TimedOut,

    /// <summary>The caller hung up before anybody picked up.</summary>
    CallerGone,

    /// <summary>Another agent was faster, or the offer was taken back.</summary>
    Rescinded,

    /// <summary>The platform did not place or join the leg.</summary>
    Failed,
}
