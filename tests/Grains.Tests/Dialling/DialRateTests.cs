using System.Text.Json.Nodes;
using ContactCenter.Grains.Dialling;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Dialling;

[Collection(ClusterCollection.Name)]
public sealed class DialRateTests(GrainCluster cluster)
{
    private static readonly int Rate = new DiallingOptions().CallsPerMinute;
    private readonly string _agent = "agent-" + GrainCluster.NewId();

    [Fact]
    public async Task An_agent_who_dials_too_often_hears_so_and_may_dial_again_after_a_minute()
    {
        for (var call = 0; call < Rate; call++)
        {
            Assert.Contains("\"connect\"", await Dial("447700900002"), StringComparison.Ordinal);
        }

        var refused = await Dial("447700900002");

        Assert.Contains("too many calls", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("\"connect\"", refused, StringComparison.Ordinal);
        await cluster.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("\"connect\"", await Dial("447700900002"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_webhook_that_comes_again_counts_once_and_says_the_same()
    {
        var first = await Dial("447700900002", "same-" + _agent);

        for (var again = 0; again < Rate; again++)
        {
            Assert.Equal(first, await Dial("447700900002", "same-" + _agent));
        }

        Assert.Contains("\"connect\"", await Dial("447700900002"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("112", "Emergency numbers cannot be called from here.")]
    [InlineData("979123456789", "Calls to this number are not allowed.")]
    public async Task What_may_not_be_dialled_is_not_and_counts_for_nothing(string to, string said)
    {
        for (var call = 0; call <= Rate; call++)
        {
            var ncco = await Dial(to);
            Assert.Contains(said, ncco, StringComparison.Ordinal);
            Assert.DoesNotContain("\"connect\"", ncco, StringComparison.Ordinal);
        }
    }

    private async Task<string> Dial(string to, string? call = null)
    {
        var id = call ?? GrainCluster.NewId();
        var reply = await cluster.Call(id).Answer(Hooks.Message(new JsonObject
        {
            ["uuid"] = id,
            ["conversation_uuid"] = "CON-" + id,
            ["from_user"] = _agent,
            ["to"] = to,
        }));
        return reply.Text();
    }
}
