using System.Text.Json.Nodes;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.People.Floor;

/// <summary>Reads what the gateway's API tells of calls that are over, one after the other, and tells what was in it.</summary>
/// <param name="api">The gateway's API.</param>
/// <param name="loop">Time.</param>
/// <param name="journal">Told what was read.</param>
internal sealed class RecordReader(GatewayApi api, ISimLoop loop, Journal journal)
{
    private const int MostTries = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Reads all of them. Call on the loop.</summary>
    /// <param name="legs">The callers' legs.</param>
    /// <param name="done">Called on the loop afterwards.</param>
    public void Read(IReadOnlyCollection<string> legs, Action done) => Next(new Queue<string>(legs), 1, done);

    private void Next(Queue<string> left, int attempt, Action done)
    {
        if (!left.TryPeek(out var leg))
        {
            done();
            return;
        }

        api.Look($"/api/v1/calls/{Uri.EscapeDataString(leg)}", reply =>
        {
            if (reply.IsPassing && attempt < MostTries)
            {
                loop.After(Pause, () => Next(left, attempt + 1, done));
                return;
            }

            left.Dequeue();
            journal.Tell(new RecordSeen(loop.Now, leg, reply.IsGood ? Events(reply.Body) : null));
            Next(left, 1, done);
        });
    }

    private static List<RecordedEvent> Events(JsonNode? call) =>
    [
        .. (call?["timeline"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(entry => Text(entry, "kind") == "status")
            .Select(entry => (Leg: Text(entry, "leg"), Status: Text(entry, "status"), IsTimed: DateTimeOffset.TryParse(Text(entry, "at"), out var at), At: at))
            .Where(entry => entry is { Leg: not null, Status: not null, IsTimed: true })
            .Select(entry => new RecordedEvent(entry.Leg!, entry.Status!, entry.At)),
    ];

    private static string? Text(JsonObject item, string name) => item[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
