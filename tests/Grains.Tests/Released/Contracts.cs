namespace ContactCenter.Grains.Tests.Released;

/// <summary>Reads the contracts file, which the build holds to the code.</summary>
internal static class Contracts
{
    /// <summary>The contracts of the code as it is.</summary>
    public static string File { get; } = Release.Metadata("Contracts");

    /// <summary>Every method: identity of the interface, identity of the method, what it takes and gives.</summary>
    public static IEnumerable<string> MethodsOf(string file)
    {
        var of = "";
        foreach (var line in System.IO.File.ReadLines(file))
        {
            if (line.StartsWith("interface ", StringComparison.Ordinal))
            {
                of = line.Split('"')[1];
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                yield return $"{of}/{line.Trim()}";
            }
        }
    }
}
