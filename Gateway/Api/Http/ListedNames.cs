using ContactCenter.Domain;
using ContactCenter.Grains.Interfaces.Directories;

namespace ContactCenter.Gateway.Api.Http;

/// <summary>Names in a body that must be those of things that there are (decision 0012).</summary>
internal static class ListedNames
{
    private const int MostAsked = 100;

    /// <summary>Refuses names that a directory does not list, each with its path; what cannot be a name at all is for others to refuse. Empty: all are listed.</summary>
    /// <param name="grains">To ask the directory.</param>
    /// <param name="kind">Of <see cref="DirectoryKind"/>.</param>
    /// <param name="names">Names; null: none were given.</param>
    /// <param name="isGood">Whether something can be a name.</param>
    /// <param name="refusal">Code and sentence of the refusal, and the path of the object whose names they are.</param>
    public static async ValueTask<IReadOnlyList<Refusal>> Unknown(IGrainFactory grains, string kind, IEnumerable<string>? names, Func<string, bool> isGood, Refusal refusal)
    {
        string[] asked = [.. (names ?? []).Where(isGood).Order(StringComparer.Ordinal).Take(MostAsked)];
        return asked.Length == 0 ? [] : [.. (await grains.GetGrain<IDirectoryGrain>(kind).Missing(asked)).Select(name => refusal with { Path = $"{refusal.Path}['{name}']" })];
    }
}
