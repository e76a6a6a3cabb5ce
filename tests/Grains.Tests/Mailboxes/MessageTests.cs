using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Grains.Interfaces.CallLogs;
using ContactCenter.Grains.Interfaces.Calls;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Interfaces.Mailboxes;
using ContactCenter.Grains.Interfaces.Numbers;
using ContactCenter.Grains.Mailboxes;
using ContactCenter.Grains.Tests.CallLogs;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Mailboxes;

/// <summary>Messages from the webhook to the mailbox, and out of it again, when storage fails and grains are forgotten.</summary>
public sealed class MessageTests(ShortMemory cluster) : IClassFixture<ShortMemory>
{
    private static int _numbers;
    private static readonly DateTimeOffset End = new(2026, 11, 23, 12, 0, 30, TimeSpan.Zero);
    private readonly string _call = GrainCluster.NewId();
    private readonly string _name = $"box-{Interlocked.Increment(ref _numbers)}";

    private IMailboxGrain Box => cluster.Grains.GetGrain<IMailboxGrain>(_name);

    [Fact]
    public async Task A_message_reaches_its_mailbox_although_storage_fails_and_the_call_is_forgotten()
    {
        using (var fault = cluster.Storage.Inject(FaultKind.FailBefore, "mailbox", _name))
        {
            await Leaves();
            await GrainCluster.Soon(fault.Arrived);
            await cluster.Forget(cluster.Call(_call));
        }

        Assert.Null(await Box.View());
        await cluster.Call(_call).Wake();
        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(1));
                return await Box.View() is not null;
            },
            "the message is there");
        var message = Assert.Single((await View()).Messages);
        Assert.Equal((_call, "447700900001", 8), (message.CallId, message.From, message.Seconds));
    }

    [Fact]
    public async Task A_deleted_message_stays_deleted_when_its_call_wakes_and_after_a_failure_on_the_way()
    {
        await Leaves();
        await GrainCluster.Until(async () => await Box.View() is not null, "the message is there");
        var id = (await View()).Messages[0].Id;
        using (var fault = cluster.Storage.Inject(FaultKind.FailBefore, "call", _call, times: 1))
        {
            Assert.True((await Box.Delete(id)).IsDone);
            await GrainCluster.Soon(fault.Arrived);
        }

        Assert.Empty((await View()).Messages);
        await GrainCluster.Until(
            async () =>
            {
                await cluster.Advance(TimeSpan.FromSeconds(1));
                return (await cluster.View(_call)).Timeline.All(entry => entry.RecordingUrl is null);
            },
            "the call has forgotten the recording");
        await cluster.Forget(cluster.Call(_call));
        await cluster.Call(_call).Wake();
        await cluster.Forget(Box);
        Assert.Empty((await View()).Messages);
    }

    [Fact]
    public async Task Recordings_that_are_too_old_are_forgotten_by_call_mailbox_and_log()
    {
        await Leaves();
        await cluster.Call(_call).Event(Hooks.Status(_call, "CON-" + _call, "completed", 30));
        await GrainCluster.Until(async () => (await cluster.Logged(_call, End)) is [{ Recordings.Length: 1 }] && await Box.View() is not null, "the call is logged, and the message is there");
        await cluster.Advance(TimeSpan.FromDays(ShortMemory.RecordingDays) + TimeSpan.FromHours(1));
        await cluster.Forget(cluster.Grains.GetGrain<ILogKeeperGrain>(ILogKeeperGrain.Key));
        await cluster.Grains.GetGrain<ILogKeeperGrain>(ILogKeeperGrain.Key).Sweep();
        await GrainCluster.Until(async () => (await cluster.Logged(_call, End)) is [{ Recordings.IsEmpty: true }] && (await View()).Messages.IsEmpty, "nobody has them any more");
        Assert.All((await cluster.View(_call)).Timeline, entry => Assert.Null(entry.RecordingUrl));
    }

    private async Task<MailboxView> View() => GrainCluster.Read<MailboxView>(Assert.IsType<Interfaces.Common.JsonReply>(await Box.View()));

    private async Task Leaves()
    {
        var flow = "mail-" + _call[..12];
        var number = $"44207901{Interlocked.Increment(ref _numbers):0000}";
        var document = Encoding.UTF8.GetBytes($$$$"""{"name":"Mail","caller":"mail","steps":{"mail":{"type":"voicemail","mailbox":"{{{{_name}}}}","prompts":"Speak."}}}""");
        Assert.True((await cluster.Grains.GetGrain<IFlowGrain>(flow).Publish(new PublishFlow { OperationId = GrainCluster.NewId(), Document = document, BasedOn = 0 })).IsDone);
        Assert.True((await cluster.Grains.GetGrain<INumberGrain>(number).Assign(new AssignNumber { OperationId = GrainCluster.NewId(), FlowId = flow })).IsDone);
        await cluster.Call(_call).Answer(Hooks.Answer(_call, "CON-" + _call, number));
        var recorded = Hooks.Message(new JsonObject
        {
            ["start_time"] = "2026-11-23T12:00:10Z",
            ["end_time"] = "2026-11-23T12:00:18Z",
            ["recording_url"] = $"https://api.nexmo.com/v1/files/file-of-{_call}",
            ["recording_uuid"] = $"rec-{_call}",
            ["size"] = 1_000,
            ["conversation_uuid"] = "CON-" + _call,
            ["timestamp"] = "2026-11-23T12:00:19.000Z",
        });
        await cluster.Call(_call).Event(recorded.At(new PlaceReference { Call = _call, Flow = flow, Version = 1, Step = "mail", Visit = 1 }));
    }
}
