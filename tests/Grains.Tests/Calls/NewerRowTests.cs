using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Domain.Calls;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Calls;

/// <summary>A call whose row a silo of a newer release wrote.</summary>
[Collection(ClusterCollection.Name)]
public sealed class NewerRowTests(GrainCluster cluster)
{
    private readonly string _id = GrainCluster.NewId();
    private readonly string _conversation = "CON-" + GrainCluster.NewId();

    [Fact]
    public async Task A_call_with_entries_and_members_that_only_a_newer_release_knows_goes_on_and_keeps_them()
    {
        var call = cluster.Call(_id);
        await call.Answer(Hooks.Answer(_id, _conversation));
        await call.Event(Hooks.Status(_id, _conversation, "answered", 1));
        await cluster.Storage.Written(write => write.Key == _id && write.Json.Contains("\"answered\"", StringComparison.Ordinal));
        var row = JsonSerializer.SerializeToNode(cluster.Stored(_id), StateJson.Options)!;
        var entry = JsonNode.Parse("""{ "key": "k-newer", "at": "2026-11-23T12:00:02+00:00", "receivedAt": "2026-11-23T12:00:02+00:00", "kind": "hologram", "leg": "l", "shape": { "depth": 3 } }""")!;
        row["timeline"]!.AsArray().Add(entry);
        row["mood"] = "cheerful";
        cluster.Storage.Overwrite("call", call.GetGrainId(), row.Deserialize<CallState>(StateJson.Options)!);

        // Only now: whoever woke the call between the two would have read the older row.
        await cluster.Forget(call);

        await call.Event(Hooks.Status(_id, _conversation, "completed", 3));

        var view = await cluster.View(_id);
        Assert.Equal(CallPhase.Ended, view.Summary.Phase);
        Assert.Contains(view.Timeline, shown => shown.Key == "k-newer" && !Enum.IsDefined(shown.Kind));
        var written = JsonSerializer.SerializeToNode(cluster.Stored(_id), StateJson.Options)!;
        Assert.Contains(written["timeline"]!.AsArray(), kept => JsonNode.DeepEquals(kept, entry));
        Assert.Equal("cheerful", (string?)written["mood"]);
        Assert.Contains("completed", written.ToJsonString(), StringComparison.Ordinal);
    }
}
