using ContactCenter.Simulator.Legs;

namespace ContactCenter.Simulator.Face.View;

/// <summary>Which statuses end a leg.</summary>
internal static class LegEnds
{
    public static bool IsOver(LegStatus status) => status is not (LegStatus.Started or LegStatus.Ringing or LegStatus.Answered or LegStatus.Human or LegStatus.Machine);
}
