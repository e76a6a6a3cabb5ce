namespace ContactCenter.Domain.Flows.Reading;

/// <summary>Paths as refusals show them: <c>$.steps.main.digits.3</c>, and <c>['…']</c> around names that need it.</summary>
internal static class JsonPath
{
    public static string Child(string path, string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? $"{path}.{name}" : $"{path}['{name}']";

    public static string Item(string path, int index) => $"{path}[{index}]";

    /// <summary>A path that a value object gave relative to itself.</summary>
    public static string Join(string path, string? relative) => relative switch
    {
        null or "" or "$" => path,
        ['$', .. var rest] => path + rest,
        ['[', ..] => path + relative,
        _ => $"{path}.{relative}",
    };
}
