using System.Text;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Flows;

[Collection(ClusterCollection.Name)]
public sealed class FlowLookupTests(GrainCluster cluster)
{
    private readonly string _id = GrainCluster.NewId()[..12];

    private IFlowGrain Flow => cluster.Grains.GetGrain<IFlowGrain>($"lookup-{_id}");

    [Fact]
    public async Task A_flow_that_names_what_does_not_exist_is_refused_with_every_path_and_published_once_it_does()
    {
        var refused = await Publish();
        Assert.Equal(
            [
                "unknown-queue $.document.steps.back.queue", "unknown-queue $.document.steps.s.queue", "unknown-agent $.document.steps.s.agent",
                "unknown-skill $.document.steps.s.skills.German", "unknown-skill $.document.steps.s.relax[0].skills.French",
            ],
            refused.Refusals.Select(refusal => $"{refusal.Code} {refusal.Path}".Replace(_id, "", StringComparison.Ordinal)));
        Assert.Null(await Flow.Current());

        await Add(DirectoryKind.Queues, $"queue-{_id}");
        await Add(DirectoryKind.Agents, $"Jane-{_id}");
        await Add(DirectoryKind.Skills, $"German{_id}");
        Assert.Equal([$"unknown-skill $.document.steps.s.relax[0].skills.French{_id}"], (await Publish()).Refusals.Select(refusal => $"{refusal.Code} {refusal.Path}"));

        await Add(DirectoryKind.Skills, $"French{_id}");
        Assert.Equal((true, 1), (await Publish() is { } reply) ? (reply.IsDone, reply.Version) : default);
    }

    [Fact]
    public async Task A_publish_that_was_done_is_known_even_when_its_queue_is_gone_since()
    {
        await Everything();
        var operation = GrainCluster.NewId();
        Assert.True((await Publish(operation)).IsDone);
        await cluster.Grains.GetGrain<IDirectoryGrain>(DirectoryKind.Queues).Remove($"queue-{_id}");

        Assert.Equal((true, 1), (await Publish(operation) is { } again) ? (again.IsDone, again.Version) : default);
    }

    [Fact]
    public async Task Rolling_back_is_never_held_up_by_what_is_gone_since()
    {
        await Everything();
        Assert.True((await Publish()).IsDone);
        await Flow.Publish(new PublishFlow { OperationId = GrainCluster.NewId(), Document = """{"name":"Bad","caller":"s","steps":{"s":{"type":"hangUp"}}}"""u8.ToArray(), BasedOn = 1 });
        await cluster.Grains.GetGrain<IDirectoryGrain>(DirectoryKind.Queues).Remove($"queue-{_id}");

        Assert.Equal(3, (await Flow.RollBack(new RollBackFlow { OperationId = GrainCluster.NewId(), To = 1, BasedOn = 2 })).Version);
    }

    private async Task Everything()
    {
        await Add(DirectoryKind.Queues, $"queue-{_id}");
        await Add(DirectoryKind.Agents, $"Jane-{_id}");
        await Add(DirectoryKind.Skills, $"German{_id}");
        await Add(DirectoryKind.Skills, $"French{_id}");
    }

    private async Task Add(string kind, string id) => await cluster.Grains.GetGrain<IDirectoryGrain>(kind).Add(id);

    private Task<CommandReply> Publish(string? operation = null) => Flow.Publish(new PublishFlow
    {
        OperationId = operation ?? GrainCluster.NewId(),
        BasedOn = 0,
        Document = Encoding.UTF8.GetBytes($$"""
            {"name":"Test","caller":"s","steps":{
              "s":{"type":"queue","queue":"queue-{{_id}}","agent":"Jane-{{_id}}","skills":{"German{{_id}}":5},"relax":[{"after":9,"skills":{"French{{_id}}":1} }],"maxWait":"back","full":"joe"},
              "back":{"type":"callback","queue":"queue-{{_id}}"},
              "joe":{"type":"agent","user":"Joe-{{_id}}"} } }
            """),
    }).AsTask();
}
