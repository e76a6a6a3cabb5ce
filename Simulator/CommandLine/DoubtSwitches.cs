using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.CommandLine;

/// <summary>Reads <c>name=value</c> into <see cref="Doubts"/>.</summary>
internal static class DoubtSwitches
{
    /// <summary>Names of all doubts.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. typeof(Doubts).GetProperties().Where(property => property.CanWrite).Select(property => property.Name)];

    /// <summary>The doubts, with those of <paramref name="settings"/> set.</summary>
    /// <exception cref="FormatException">No such doubt or value; the message says which there are.</exception>
    public static Doubts Read(IEnumerable<string> settings)
    {
        var doubts = new Doubts();
        foreach (var setting in settings)
        {
            var parts = setting.Split('=', 2, StringSplitOptions.TrimEntries);
            var property = typeof(Doubts).GetProperties().FirstOrDefault(p => p.CanWrite && string.Equals(p.Name, parts[0], StringComparison.OrdinalIgnoreCase))
                ?? throw new FormatException($"There is no doubt '{parts[0]}'. Write name=value with one of: {string.Join(", ", Names)}.");
            property.SetValue(doubts, Value(property.PropertyType, parts));
        }

        return doubts;
    }

    private static object Value(Type type, string[] parts)
    {
        var text = parts.Length > 1 ? parts[1] : "";
        return type == typeof(bool) && bool.TryParse(text, out var flag) ? flag
            : type.IsEnum && Enum.TryParse(type, text, ignoreCase: true, out var value) && Enum.IsDefined(type, value) ? value
            : throw new FormatException($"The doubt {parts[0]} cannot be '{text}'. Write {parts[0]}={(type.IsEnum ? string.Join(" or ", Enum.GetNames(type)) : "true or false")}.");
    }
}
