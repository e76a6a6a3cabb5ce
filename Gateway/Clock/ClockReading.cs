using System.Text.Json.Serialization;

namespace ContactCenter.Gateway.Clock;

/// <summary>What <c>/dev/clock</c> answers.</summary>
/// <param name="Now">Where our time stands, UTC.</param>
/// <param name="Next">When the next timer falls due; null when none waits.</param>
public sealed record ClockReading(DateTimeOffset Now, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? Next);
