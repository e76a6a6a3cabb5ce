namespace ContactCenter.Fuzz.Tests.Fuzzing;

/// <summary>Inputs to start from: files below <c>Corpus</c>, a folder for each parser. What once failed is kept there.</summary>
internal static class Corpus
{
    /// <summary>The inputs of a parser, in the order of their names.</summary>
    public static IReadOnlyList<byte[]> Of(string parser)
    {
        var entries = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus", parser)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Assert.NotEmpty(entries);
        return entries;
    }
}
