using System.Text;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Interfaces.Numbers;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Flows;

[Collection(ClusterCollection.Name)]
public sealed class FlowTests(GrainCluster cluster)
{
    private static int _numbers;
    private readonly string _flow = "flow-" + GrainCluster.NewId()[..12];
    private readonly string _number = $"44207900{Interlocked.Increment(ref _numbers):0000}";

    private IFlowGrain Flow => cluster.Grains.GetGrain<IFlowGrain>(_flow);

    private INumberGrain Number => cluster.Grains.GetGrain<INumberGrain>(_number);

    [Fact]
    public async Task Publishing_reaches_the_numbers_that_follow_the_flow()
    {
        await Publish(1, 0);
        await Assigned();
        Assert.Contains("Menu 1", await Dial(), StringComparison.Ordinal);

        Assert.Equal(2, (await Publish(2, 1)).Version);

        await GrainCluster.Until(async () => (await Number.Route()).Flow?.Version == 2, "the number knows version 2");
        Assert.Contains("Menu 2", await Dial(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_missed_the_news_hears_of_it_when_it_wakes()
    {
        await Publish(1, 0);
        await Assigned();
        using (var fault = cluster.Storage.Inject(FaultKind.FailBefore, "number", _number))
        {
            await Publish(2, 1);
            await GrainCluster.Soon(fault.Arrived);
            await cluster.Forget(Flow);
        }

        await cluster.Forget(Number);

        await GrainCluster.Until(async () => (await Number.Route()).Flow?.Version == 2, "the number knows version 2");
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_wins_and_the_other_is_told_so()
    {
        await Publish(1, 0);

        var replies = await Task.WhenAll(Publish(2, 1), Publish(3, 1));

        Assert.Single(replies, reply => reply.IsDone);
        Assert.Equal(["flow-changed"], replies.Single(reply => !reply.IsDone).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(2, (await Flow.Current())?.Version);
    }

    [Fact]
    public async Task A_running_call_finishes_on_its_version()
    {
        await Publish(1, 0);
        await Assigned();
        var call = GrainCluster.NewId();
        await cluster.Call(call).Answer(Hooks.Answer(call, "CON-" + call, _number));
        await Publish(2, 1);
        await GrainCluster.Until(async () => (await Number.Route()).Flow?.Version == 2, "the number knows version 2");

        var reply = await cluster.Call(call).Event(
            Hooks.Message(new() { ["uuid"] = call, ["dtmf"] = new System.Text.Json.Nodes.JsonObject { ["digits"] = "1" } })
                .At(new PlaceReference { Call = call, Flow = _flow, Version = 1, Step = "menu", Visit = 1 }));

        Assert.Contains("Bye 1", reply.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rolling_back_puts_the_earlier_document_in_force_as_a_new_version()
    {
        await Publish(1, 0);
        await Publish(2, 1);

        var reply = await Flow.RollBack(new RollBackFlow { OperationId = GrainCluster.NewId(), To = 1, BasedOn = 2 });

        Assert.Equal((true, 3), (reply.IsDone, reply.Version));
        Assert.Contains("Menu 1", Encoding.UTF8.GetString((await Flow.Current())!.Document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_operation_gives_the_first_outcome_even_after_a_restart_and_other_content_is_refused()
    {
        var command = new PublishFlow { OperationId = GrainCluster.NewId(), Document = Document(1), BasedOn = 0 };
        await Flow.Publish(command);
        await Publish(2, 1);
        await cluster.Forget(Flow);

        var again = await Flow.Publish(command);
        var other = await Flow.Publish(command with { Document = Document(9) });

        Assert.Equal((true, 1), (again.IsDone, again.Version));
        Assert.Equal(["idempotency-mismatch"], other.Refusals.Select(refusal => refusal.Code));
        Assert.Equal(2, (await Flow.Current())?.Version);
    }

    [Fact]
    public async Task A_publish_whose_reply_was_lost_is_known_when_it_is_sent_again()
    {
        var command = new PublishFlow { OperationId = GrainCluster.NewId(), Document = Document(1), BasedOn = 0 };
        using (cluster.Storage.Inject(FaultKind.ApplyThenThrow, "flow", _flow, times: 1))
        {
            await Assert.ThrowsAsync<GrainRestartingException>(() => Flow.Publish(command).AsTask());
        }

        Assert.Equal((true, 1), (await Flow.Publish(command) is { } reply) ? (reply.IsDone, reply.Version) : default);
    }

    [Fact]
    public async Task A_number_cannot_follow_a_flow_that_does_not_exist()
    {
        var reply = await Number.Assign(new AssignNumber { OperationId = GrainCluster.NewId(), FlowId = _flow });

        Assert.Equal(["unknown-flow $.flow"], reply.Refusals.Select(refusal => $"{refusal.Code} {refusal.Path}"));
        Assert.Null(await Number.View());
    }

    [Fact]
    public async Task A_removed_number_is_not_ours_leaves_the_directory_and_hears_no_more()
    {
        await Publish(1, 0);
        await Assigned();
        Assert.Contains(_number, await Numbers());

        Assert.True((await Number.Remove(GrainCluster.NewId())).IsDone);

        Assert.False((await Number.Route()).IsOurs);
        Assert.DoesNotContain(_number, await Numbers());
        Assert.DoesNotContain(_number, Encoding.UTF8.GetString((await Flow.View())!.Utf8), StringComparison.Ordinal);
        Assert.Equal(["unknown-number"], (await Number.Remove(GrainCluster.NewId())).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public async Task A_repeated_assignment_gives_the_first_outcome_and_a_stale_one_is_refused()
    {
        var command = new AssignNumber { OperationId = GrainCluster.NewId(), Label = "Sales" };
        await Number.Assign(command);
        await Number.Assign(new AssignNumber { OperationId = GrainCluster.NewId(), Label = "Support", BasedOn = 1 });

        Assert.Equal(1, (await Number.Assign(command)).Version);
        Assert.Equal(["idempotency-mismatch"], (await Number.Assign(command with { Label = "Other" })).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["number-changed"], (await Number.Assign(new AssignNumber { OperationId = GrainCluster.NewId(), BasedOn = 1 })).Refusals.Select(refusal => refusal.Code));
        Assert.Contains("Support", Encoding.UTF8.GetString((await Number.View())!.Utf8), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shipped_flows_are_there_without_being_published()
    {
        Assert.Equal(1, (await cluster.Grains.GetGrain<IFlowGrain>("inbound").Current())?.Version);
        Assert.Null(await Flow.Current());
        Assert.Null(await Flow.View());
    }

    private async Task<string[]> Numbers() => await cluster.Grains.GetGrain<IDirectoryGrain>(DirectoryKind.Numbers).List(null, 1_000);

    private async Task<string> Dial()
    {
        var call = GrainCluster.NewId();
        return (await cluster.Call(call).Answer(Hooks.Answer(call, "CON-" + call, _number))).Text();
    }

    private async Task Assigned() => Assert.True((await Number.Assign(new AssignNumber { OperationId = GrainCluster.NewId(), FlowId = _flow })).IsDone);

    private Task<CommandReply> Publish(int text, int basedOn) =>
        Flow.Publish(new PublishFlow { OperationId = GrainCluster.NewId(), Document = Document(text), BasedOn = basedOn }).AsTask();

    private static byte[] Document(int text) => Encoding.UTF8.GetBytes("""
        {"name":"Test","caller":"menu","steps":{
          "menu":{"type":"menu","prompts":"Menu N.","digits":{"1":"bye"}},
          "bye":{"type":"hangUp","text":"Bye N."}}}
        """.Replace("N.", $"{text}.", StringComparison.Ordinal));
}
