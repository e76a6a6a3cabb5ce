using System.Collections.Immutable;

namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Levels by skill in one canonical form: ordinal order whatever comparer the source had, levels below 1 left out. Equal by content.</summary>
internal sealed class SkillSet : IEquatable<SkillSet>
{
    public static readonly SkillSet None = new([]);

    private readonly KeyValuePair<string, int>[] _levels;
    private readonly int _hash;

    private SkillSet(KeyValuePair<string, int>[] levels)
    {
        _levels = levels;
        var hash = default(HashCode);
        foreach (var (skill, level) in levels)
        {
            hash.Add(skill, StringComparer.Ordinal);
            hash.Add(level);
        }

        _hash = hash.ToHashCode();
    }

    public static SkillSet Of(ImmutableSortedDictionary<string, int> levels)
    {
        if (levels.IsEmpty)
        {
            return None;
        }

        var known = levels.Where(level => level.Value > 0).ToArray();
        Array.Sort(known, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return new(known);
    }

    /// <summary>Whether these levels are enough for what is asked; both in ordinal order, so one pass over both.</summary>
    public Verdict Judge(SkillSet asked)
    {
        var (verdict, i) = (Verdict.Fits, 0);
        foreach (var (skill, level) in asked._levels)
        {
            var order = -1;
            while (i < _levels.Length && (order = string.CompareOrdinal(_levels[i].Key, skill)) < 0)
            {
                i++;
            }

            if (i == _levels.Length || order != 0)
            {
                return Verdict.SkillMissing;
            }

            verdict = _levels[i].Value < level ? Verdict.LevelTooLow : verdict;
        }

        return verdict;
    }

    public bool Equals(SkillSet? other) =>
        other is not null && _hash == other._hash && _levels.AsSpan().SequenceEqual(other._levels);

    public override bool Equals(object? obj) => Equals(obj as SkillSet);

    public override int GetHashCode() => _hash;
}
