using ContactCenter.Simulator.Legs;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.EndToEnd.Tests.Room;

/// <summary>Apps and phones ring, but for those whose name tells otherwise.</summary>
internal sealed class RoomFarEnds : IFarEnds
{
    public FarEnd Reach(LegChannel channel, string address) =>
        address.StartsWith("busy", StringComparison.Ordinal) ? FarEnd.Busy
        : address.StartsWith("nowhere", StringComparison.Ordinal) ? FarEnd.CannotRoute
        : FarEnd.Rings;
}
