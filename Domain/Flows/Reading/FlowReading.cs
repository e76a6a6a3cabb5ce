using System.Text.Json;

namespace ContactCenter.Domain.Flows.Reading;

/// <summary>What one reading of a document gathers: every refusal, and every way between steps.</summary>
internal sealed class FlowReading
{
    public List<Refusal> Refusals { get; } = [];

    public List<(FlowEdge Edge, string Path)> Edges { get; } = [];

    public void Refuse(string code, string message, string path) => Refusals.Add(new Refusal(code, message, path));

    /// <summary>A reader of the fields of one object; null, with a refusal, when the element is none.</summary>
    public FieldReader? Fields(JsonElement element, string path, string step = "")
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            RefuseDuplicates(element, path);
            return new FieldReader(this, element, path, step);
        }

        Refuse(Ncco.NccoCodes.WrongType, "Must be an object.", path);
        return null;
    }

    /// <summary>Properties that occur twice: which one holds is anybody's guess.</summary>
    public void RefuseDuplicates(JsonElement element, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject().Where(property => !names.Add(property.Name)))
        {
            Refuse(Ncco.NccoCodes.DuplicateProperty, "Occurs twice: leave one out.", JsonPath.Child(path, property.Name));
        }
    }
}
