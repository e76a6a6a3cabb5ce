using ContactCenter.Simulator.Legs;

namespace ContactCenter.Simulator.Platform;

/// <summary>Everything rings, and who is scripted to answers; WebSockets are up at once.</summary>
public sealed class RingingFarEnds : IFarEnds
{
    /// <inheritdoc/>
    public FarEnd Reach(LegChannel channel, string address) => channel == LegChannel.Websocket ? FarEnd.Answers : FarEnd.Rings;
}
