using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Ncco.Reading;

namespace ContactCenter.Simulator.Ncco;

/// <summary>Reads and checks NCCOs by the bounds of facts §1.</summary>
public static class NccoReader
{
    /// <summary>What the platform's <c>error</c> webhook says of a faulty NCCO (facts §1.1).</summary>
    public const string SyntaxReason = "Syntax error in NCCO. Invalid value type or action.";

    /// <summary>Reads a document.</summary>
    /// <param name="json">Text of the NCCO.</param>
    /// <returns>The actions, or the first fault with its path.</returns>
    public static NccoReading Read(string json)
    {
        try
        {
            return Read(JsonNode.Parse(json));
        }
        catch (JsonException e)
        {
            return new NccoReading([], $"$: is no JSON (line {e.LineNumber + 1})");
        }
        catch (ArgumentException)
        {
            return new NccoReading([], "$: has a property twice");
        }
    }

    /// <summary>Reads a document that is parsed already.</summary>
    public static NccoReading Read(JsonNode? document)
    {
        if (document is not JsonArray array)
        {
            return new NccoReading([], "$: must be an array of actions");
        }

        var faults = new Faults();
        var actions = new List<NccoAction>(array.Count);
        for (var i = 0; i < array.Count; i++)
        {
            if (array[i] is not JsonObject item)
            {
                faults.Add($"[{i}]", "must be an object");
            }
            else if (ActionReader.Read(new Fields(item, $"[{i}]", faults)) is { } action)
            {
                actions.Add(action);
            }
        }

        return faults.First is null ? new NccoReading(actions, null) : new NccoReading([], faults.First);
    }
}
