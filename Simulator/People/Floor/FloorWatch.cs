using System.Globalization;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Observing;
using ContactCenter.Simulator.Time;

namespace ContactCenter.Simulator.People.Floor;

/// <summary>Looks at the gateway's own views of agents and queues now and then, as a wallboard does, and tells what they show.</summary>
/// <param name="api">The gateway's API.</param>
/// <param name="loop">Time.</param>
/// <param name="journal">Told what was seen.</param>
internal sealed class FloorWatch(GatewayApi api, ISimLoop loop, Journal journal)
{
    private const int MostPages = 100;

    /// <summary>Looks once.</summary>
    /// <param name="done">Called on the loop when both views were seen, or one could not be.</param>
    public void Look(Action? done = null) => Pages("/api/v1/agents", agents =>
    {
        if (agents is not null)
        {
            journal.Tell(new DesksSeen(loop.Now, agents.Select(agent => (Name: Text(agent, "name"), Status: Text(agent, "status")))
                .Where(agent => agent is { Name: not null, Status: not null })
                .DistinctBy(agent => agent.Name)
                .ToDictionary(agent => agent.Name!, agent => agent.Status!, StringComparer.Ordinal)));
        }

        Pages("/api/v1/queues", queues =>
        {
            if (queues is not null)
            {
                journal.Tell(new QueuesSeen(loop.Now, queues.Select(queue => (Id: Text(queue, "id"), Waiting: Number(queue, "waiting")))
                    .Where(queue => queue is { Id: not null, Waiting: not null })
                    .DistinctBy(queue => queue.Id)
                    .ToDictionary(queue => queue.Id!, queue => queue.Waiting!.Value, StringComparer.Ordinal)));
            }

            done?.Invoke();
        });
    });

    // Null where the view could not be read to its end.
    private void Pages(string path, Action<IReadOnlyList<JsonObject>?> done)
    {
        var found = new List<JsonObject>();
        Next(null, 1);

        void Next(string? cursor, int page) => api.Look($"{path}?limit=200{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", reply =>
        {
            if (!reply.IsGood || reply.Body?["items"] is not JsonArray items)
            {
                done(null);
                return;
            }

            found.AddRange(items.OfType<JsonObject>());
            if (reply.Text("next") is { } next && page < MostPages)
            {
                Next(next, page + 1);
            }
            else
            {
                done(found);
            }
        });
    }

    private static string? Text(JsonObject item, string name) => item[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int? Number(JsonObject item, string name) =>
        item[name] is JsonValue value && int.TryParse(value.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
