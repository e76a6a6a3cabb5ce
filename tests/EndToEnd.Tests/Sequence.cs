using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.EndToEnd.Tests;

/// <summary>The webhooks of one recorded call: the answer webhook first, then the events in the order in which they were received.</summary>
internal sealed class Sequence
{
    private readonly string[] _bodies;
    private readonly string[] _ids;

    private Sequence(string[] bodies, string[] ids)
    {
        _bodies = bodies;
        _ids = ids;
    }

    /// <summary>How many webhooks.</summary>
    public int Length => _bodies.Length;

    /// <summary>The events among them.</summary>
    public int Events => _bodies.Length - 1;

    /// <summary>The call's own leg, as recorded.</summary>
    public string Call => _ids[0];

    public static Sequence Read(string name)
    {
        var root = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", $"{name}.json")))!;
        JsonNode[] hooks = [root["answer"]!, .. root["events"]!.AsArray().Select(e => e!)];
        var ids = hooks.SelectMany(hook => new[] { hook["uuid"]!.GetValue<string>(), hook["conversation_uuid"]!.GetValue<string>() }).Distinct();
        return new([.. hooks.Select(hook => hook.ToJsonString())], [.. ids]);
    }

    /// <summary>The webhook as it would have been sent for another call.</summary>
    public string Body(int index, int run) => Rename(_bodies[index], run, toRecorded: false);

    /// <summary>The id of the first leg in that call.</summary>
    public string CallOf(int run) => Fresh(Call, run);

    /// <summary>A call's view with the recorded ids, without what depends on when a webhook came.</summary>
    public string Record(ReadOnlyMemory<byte> view, int run)
    {
        var root = JsonNode.Parse(view.Span)!.AsObject();
        root["summary"]!.AsObject().Remove("version");
        foreach (var entry in root["timeline"]!.AsArray().ToArray())
        {
            if (entry!["kind"]!.GetValue<string>() == "decision")
            {
                root["timeline"]!.AsArray().Remove(entry);
            }

            entry.AsObject().Remove("receivedAt");
        }

        return Rename(root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }), run, toRecorded: true);
    }

    private string Rename(string text, int run, bool toRecorded)
    {
        foreach (var id in _ids)
        {
            text = toRecorded ? text.Replace(Fresh(id, run), id, StringComparison.Ordinal) : text.Replace(id, Fresh(id, run), StringComparison.Ordinal);
        }

        return text;
    }

    // The head of an id stays, so that ids of one call sort as recorded.
    private static string Fresh(string id, int run) => string.Concat(id.AsSpan(0, id.Length - 8), run.ToString("x8", CultureInfo.InvariantCulture));
}
