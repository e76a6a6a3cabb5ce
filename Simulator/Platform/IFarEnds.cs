using ContactCenter.Simulator.Legs;

namespace ContactCenter.Simulator.Platform;

/// <summary>Decides what happens at the far end of calls that the platform places. Used on the loop.</summary>
public interface IFarEnds
{
    /// <summary>A call goes out. App users without a session are not asked about: they end as <see cref="Doubts.OfflineUser"/> says.</summary>
    /// <param name="channel">What kind of far end.</param>
    /// <param name="address">Number, user's name or address.</param>
    FarEnd Reach(LegChannel channel, string address);
}
