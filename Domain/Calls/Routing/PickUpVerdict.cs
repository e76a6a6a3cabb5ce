namespace ContactCenter.Domain.Calls.Routing;

/// <summary>What an agent who picks up gets.</summary>
public enum PickUpVerdict
{
    /// <summary>The caller.</summary>
    Won = 0,

    /// <summary>Another one was faster, or the offer was taken back.</summary>
    Taken,

    /// <summary>The caller has hung up.</summary>
    CallerGone,

    /// <summary>The talk is over already.</summary>
    Over,

    /// <summary>No such offer: another epoch, another leg, or another call.</summary>
    Unknown,
}
