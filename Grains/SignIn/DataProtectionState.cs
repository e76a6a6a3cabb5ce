using System.Collections.Immutable;
using ContactCenter.Domain;

namespace ContactCenter.Grains.SignIn;

/// <summary>The keys that protect cookies, as stored.</summary>
internal sealed record DataProtectionState : StoredRecord
{
    /// <summary>No key was made yet.</summary>
    public static readonly DataProtectionState Empty = new();

    /// <summary>XML elements by name.</summary>
    public ImmutableSortedDictionary<string, string> Elements { get; init => field = value.WithComparers(StringComparer.Ordinal); } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
