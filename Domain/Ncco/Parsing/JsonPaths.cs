using System.Globalization;

namespace ContactCenter.Domain.Ncco.Parsing;

/// <summary>Writes JSON paths.</summary>
internal static class JsonPaths
{
    private const int MaxNameLength = 40;

    public static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    public static string Member(string path, string name) => Join(path, Relative(name));

    /// <summary>The path of a property from its own object.</summary>
    public static string Relative(string name) => IsPlain(name) ? name : $"['{Shown(name)}']";

    /// <summary>Puts a path that is relative to a value behind that value's own.</summary>
    public static string Join(string path, string? relative) =>
        string.IsNullOrEmpty(relative) ? path : relative[0] == '[' ? path + relative : $"{path}.{relative}";

    /// <summary>A name from a document, fit to be shown.</summary>
    public static string Shown(string name)
    {
        var cut = name.Length <= MaxNameLength ? name.Length : char.IsHighSurrogate(name[MaxNameLength - 1]) ? MaxNameLength - 1 : MaxNameLength;
        var shown = string.Concat(name.Take(cut).Select(c => char.IsControl(c) ? '?' : c)).Replace("'", "\\'", StringComparison.Ordinal);
        return cut < name.Length ? shown + "…" : shown;
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= MaxNameLength && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
