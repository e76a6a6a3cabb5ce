using System.Text;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Agents;

public sealed class DeskSkillsTests(DeskCluster cluster) : IClassFixture<DeskCluster>
{
    private readonly string _skill = "skill-" + GrainCluster.NewId()[..12];

    [Fact]
    public async Task A_flow_may_ask_for_a_skill_once_an_agent_has_it()
    {
        var agent = await cluster.Agent("sales");
        Assert.Equal(["unknown-skill"], Codes(await Publish()));

        Assert.True((await Assign(agent, 5)).IsDone);

        Assert.True((await Publish()).IsDone);
    }

    [Fact]
    public async Task A_skill_that_was_refused_is_not_known()
    {
        var agent = await cluster.Agent("sales");
        Assert.Equal(["invalid-level"], Codes(await Assign(agent, 11)));
        Assert.Equal(["unknown-agent"], Codes(await Assign(new TestDesk(cluster, "nobody-" + GrainCluster.NewId()), 5)));

        Assert.Equal(["unknown-skill"], Codes(await Publish()));
    }

    private static IEnumerable<string> Codes(CommandReply reply) => reply.Refusals.Select(refusal => refusal.Code);

    private Task<CommandReply> Assign(TestDesk agent, int level) =>
        agent.Desk.Assign(new() { OperationId = GrainCluster.NewId(), Skills = new() { [_skill] = level } }).AsTask();

    private Task<CommandReply> Publish() => cluster.Grains.GetGrain<IFlowGrain>("skilled-" + GrainCluster.NewId()[..12]).Publish(new PublishFlow
    {
        OperationId = GrainCluster.NewId(),
        BasedOn = 0,
        Document = Encoding.UTF8.GetBytes($$"""
            {"name":"Test","caller":"s","steps":{"s":{"type":"queue","queue":"default","skills":{"{{_skill}}":3} } } }
            """),
    }).AsTask();
}
