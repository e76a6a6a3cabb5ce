using ContactCenter.Domain.Queues;

namespace ContactCenter.Grains.Queues;

/// <summary>Steps of needs by what they ask for, which their records do not compare.</summary>
internal sealed class NeedStepComparer : IEqualityComparer<NeedStep>
{
    /// <summary>The only one.</summary>
    public static readonly NeedStepComparer Instance = new();

    public bool Equals(NeedStep? x, NeedStep? y) =>
        x is null || y is null ? ReferenceEquals(x, y) : x.AfterSeconds == y.AfterSeconds && x.MaxTier == y.MaxTier && x.Skills.SequenceEqual(y.Skills);

    public int GetHashCode(NeedStep step) => HashCode.Combine(step.AfterSeconds, step.MaxTier, step.Skills.Count);
}
