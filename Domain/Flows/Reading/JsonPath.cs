using ContactCenter.Domain.Ncco.Parsing;

namespace ContactCenter.Domain.Flows.Reading;

/// <summary>Paths as refusals of flows show them: <c>$.steps.main-menu.digits.3</c>, since step ids and keys are plain enough.</summary>
internal static class JsonPath
{
    private const int MaxPlain = 40;

    public static string Child(string path, string name) =>
        name.Length is > 0 and <= MaxPlain && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? $"{path}.{name}" : $"{path}['{JsonPaths.Shown(name)}']";

    /// <summary>A path that a value gave relative to itself, with or without the <c>$</c> of a document.</summary>
    public static string Join(string path, string? relative) => JsonPaths.Join(path, relative?.TrimStart('$').TrimStart('.'));
}
