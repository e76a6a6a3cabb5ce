namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Steps of needs in canonical form. One instance serves all callers who ask alike, so that a caller costs no copy of them.</summary>
internal sealed class NeedPlan : IEquatable<NeedPlan>
{
    private readonly long[] _after;
    private readonly Requirement[] _asked;
    private readonly int _hash;

    public NeedPlan(CallerNeeds needs)
    {
        // A default array (a stored record without the field) asks for nothing, as an empty one does.
        var steps = needs.Steps.IsDefault ? [] : needs.Steps;
        Shared = needs is { PreferredAgent: null, PreferredSeconds: 0, Steps.IsDefault: false } ? needs : new() { Steps = steps };
        _after = steps.IsEmpty ? [0] : [.. steps.Select(step => step.AfterSeconds * TimeSpan.TicksPerSecond)];
        _asked = steps.IsEmpty ? [Requirement.Anybody] : [.. steps.Select(Requirement.Of)];
        var hash = default(HashCode);
        for (var i = 0; i < _after.Length; i++)
        {
            hash.Add(_after[i]);
            hash.Add(_asked[i]);
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>These steps, without a preferred agent.</summary>
    public CallerNeeds Shared { get; }

    /// <summary>Callers who hold it.</summary>
    public int Users { get; set; }

    /// <summary>What is asked after so many ticks in the queue: the last step that has begun; before any, the first.</summary>
    public Requirement After(long waited)
    {
        for (var i = _after.Length - 1; i > 0; i--)
        {
            if (_after[i] <= waited)
            {
                return _asked[i];
            }
        }

        return _asked[0];
    }

    /// <summary>Ticks in the queue at which another step begins, or <see cref="long.MaxValue"/>.</summary>
    public long NextAfter(long waited)
    {
        var next = long.MaxValue;
        foreach (var after in _after)
        {
            next = after > waited && after < next ? after : next;
        }

        return next;
    }

    public bool Equals(NeedPlan? other) =>
        other is not null && _hash == other._hash && _after.AsSpan().SequenceEqual(other._after) && _asked.AsSpan().SequenceEqual(other._asked);

    public override bool Equals(object? obj) => Equals(obj as NeedPlan);

    public override int GetHashCode() => _hash;
}
