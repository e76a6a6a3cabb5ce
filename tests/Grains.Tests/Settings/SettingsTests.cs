using System.Text;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Applications;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Interfaces.Numbers;
using ContactCenter.Grains.Tests.Faults;

namespace ContactCenter.Grains.Tests.Settings;

[Collection(ClusterCollection.Name)]
public sealed class SettingsTests(GrainCluster cluster)
{
    private readonly string _name = "Agent-" + GrainCluster.NewId()[..8];

    private IAgentGrain Agent => cluster.Grains.GetGrain<IAgentGrain>(_name);

    private IApplicationGrain Application => cluster.Grains.GetGrain<IApplicationGrain>(IApplicationGrain.Key);

    private IDirectoryGrain Agents => cluster.Grains.GetGrain<IDirectoryGrain>(DirectoryKind.Agents);

    [Fact]
    public async Task Everybody_gets_the_same_keys_however_many_ask_first()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Application.Keys().AsTask()));
        await cluster.Forget(Application);

        Assert.Single(keys.Append(await Application.Keys()).Select(k => k.PrivateKeyPem).Distinct());
    }

    [Fact]
    public async Task A_settings_change_is_in_force_for_the_next_call_and_its_repetition_changes_nothing()
    {
        var before = await Application.View();
        var command = new ChangeSettings { OperationId = GrainCluster.NewId(), DefaultFlow = "inbound", BasedOn = before.Version };
        var reply = await Application.Change(command);
        var call = GrainCluster.NewId();

        Assert.True(reply.IsDone);
        Assert.Contains("Thank you for calling Jane", (await cluster.Call(call).Answer(Hooks.Answer(call, "CON-" + call))).Text(), StringComparison.Ordinal);
        Assert.Equal(reply.Version, (await Application.Change(command)).Version);
        Assert.Equal(["idempotency-mismatch"], (await Application.Change(command with { DefaultFlow = "ivr" })).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["settings-changed"], (await Application.Change(command with { OperationId = GrainCluster.NewId() })).Refusals.Select(refusal => refusal.Code));
        Assert.True((await Application.Change(new() { OperationId = GrainCluster.NewId(), DefaultFlow = "ivr" })).IsDone);
    }

    [Fact]
    public async Task The_busy_flow_is_given_to_gateways_and_follows_what_is_published()
    {
        var flow = "busy-" + GrainCluster.NewId()[..8];
        Assert.Equal("busy", (await Application.Routing()).BusyFlow!.FlowId);
        await Publish(flow, "Later, please.", basedOn: 0);
        Assert.Equal(["unknown-flow"], Codes(await Application.Change(new() { OperationId = GrainCluster.NewId(), BusyFlow = "none-" + flow })));
        Assert.Equal(["busy-flow-too-much"], Codes(await Application.Change(new() { OperationId = GrainCluster.NewId(), BusyFlow = "ivr" })));
        Assert.True((await Application.Change(new() { OperationId = GrainCluster.NewId(), BusyFlow = flow })).IsDone);
        await Publish(flow, "Much later, please.", basedOn: 1);

        var busy = (await Application.Routing()).BusyFlow!;
        Assert.Equal((flow, 2), (busy.FlowId, busy.Version));
        Assert.Contains("Much later", Encoding.UTF8.GetString(busy.Document), StringComparison.Ordinal);
        Assert.True((await Application.Change(new() { OperationId = GrainCluster.NewId(), BusyFlow = "busy" })).IsDone);
    }

    private async Task Publish(string flow, string text, int basedOn) => Assert.True((await cluster.Grains.GetGrain<IFlowGrain>(flow).Publish(new()
    {
        OperationId = GrainCluster.NewId(),
        BasedOn = basedOn,
        Document = Encoding.UTF8.GetBytes($$"""{ "name": "Busy", "caller": "bye", "steps": { "bye": { "type": "hangUp", "text": "{{text}}" } } }"""),
    })).IsDone);

    [Fact]
    public async Task Who_could_not_be_made_is_in_no_list()
    {
        var number = "44207" + Math.Abs(_name.GetHashCode(StringComparison.Ordinal)).ToString("0000000000", System.Globalization.CultureInfo.InvariantCulture)[..7];
        var flow = "f-" + GrainCluster.NewId()[..12];
        Assert.Equal(["invalid-pin"], Codes(await Agent.Change(new() { OperationId = "1", Pin = "x" })));
        Assert.Equal(["invalid-country"], Codes(await cluster.Grains.GetGrain<INumberGrain>(number).Assign(new() { OperationId = "1", Country = "Britain" })));
        Assert.Equal(["required", "required"], Codes(await cluster.Grains.GetGrain<IFlowGrain>(flow).Publish(new() { OperationId = "1", BasedOn = 0, Document = "{}"u8.ToArray() })).Take(2));
        foreach (var (kind, id) in new[] { (DirectoryKind.Agents, _name), (DirectoryKind.Numbers, number), (DirectoryKind.Flows, flow) })
        {
            Assert.Equal([id], await cluster.Grains.GetGrain<IDirectoryGrain>(kind).Missing([id]));
        }

        Assert.True((await Agent.Change(new() { OperationId = "1", Pin = "1234" })).IsDone);
        Assert.Empty(await Agents.Missing([_name]));
    }

    [Fact]
    public async Task Settings_name_the_flow_that_does_not_exist()
    {
        var reply = await Application.Change(new() { OperationId = GrainCluster.NewId(), OutboundFlow = "nowhere" });

        Assert.Equal(["unknown-flow $.outboundFlow"], reply.Refusals.Select(refusal => $"{refusal.Code} {refusal.Path}"));
    }

    [Fact]
    public async Task Calls_and_settings_are_answered_from_memory_while_the_storage_hangs()
    {
        await Application.Routing();
        using var hang = cluster.Storage.Inject(FaultKind.HangWrite, "application");
        var change = Application.Change(new() { OperationId = GrainCluster.NewId(), CallerId = "442079460001" }).AsTask();
        await GrainCluster.Soon(hang.Arrived);

        Assert.NotEqual("442079460001", (await GrainCluster.Soon(Application.Routing().AsTask())).CallerId);

        hang.Release();
        await GrainCluster.Soon(change);
        Assert.Equal("442079460001", (await Application.Routing()).CallerId);
        await Application.Change(new() { OperationId = GrainCluster.NewId(), CallerId = "" });
    }

    [Fact]
    public async Task An_agent_keeps_the_first_id_and_is_in_the_directory()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Agent.Register(null).AsTask()));

        Assert.Single(ids.Distinct());
        Assert.Equal(ids[0], await Agent.UserId());
        Assert.Contains(_name, await Agents.List(null, 1_000));
        await cluster.Forget(Agent);
        Assert.Equal(ids[0], await Agent.Register(null));
        Assert.Equal("USR-1", await Agent.Register("USR-1"));
    }

    [Fact]
    public async Task Five_wrong_pins_lock_an_agent_for_five_minutes_and_a_restart_does_not_unlock()
    {
        await Agent.Change(new ChangeAgent { OperationId = GrainCluster.NewId(), Pin = "2468" });
        Assert.True(await Agent.CheckPin("2468"));

        Assert.DoesNotContain(true, await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Agent.CheckPin("1357").AsTask())));
        Assert.False(await Agent.CheckPin("2468"));
        await cluster.Forget(Agent);
        Assert.False(await Agent.CheckPin("2468"));
        await cluster.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await Agent.CheckPin("2468"));
    }

    [Fact]
    public async Task A_wrong_pin_is_counted_before_it_is_answered()
    {
        await Agent.Change(new ChangeAgent { OperationId = GrainCluster.NewId(), Pin = "2468" });
        using var fault = cluster.Storage.Inject(FaultKind.FailBefore, "agent", _name, times: 1);

        await Assert.ThrowsAsync<GrainRestartingException>(() => Agent.CheckPin("1357").AsTask());
    }

    [Fact]
    public async Task No_view_shows_a_pin()
    {
        await Agent.Change(new ChangeAgent { OperationId = GrainCluster.NewId(), DisplayName = "Jane", Pin = "2468" });

        var view = Encoding.UTF8.GetString((await Agent.View())!.Utf8);

        Assert.Contains("\"hasPin\":true", view, StringComparison.Ordinal);
        Assert.DoesNotContain("hash", view, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_removed_agent_is_unknown()
    {
        await Agent.Register(null);

        await Agent.Remove();

        Assert.Null(await Agent.View());
        Assert.Null(await Agent.UserId());
        Assert.DoesNotContain(_name, await Agents.List(null, 1_000));
    }

    [Fact]
    public async Task A_directory_keeps_what_many_add_at_once_in_order_and_pages_it()
    {
        var directory = cluster.Grains.GetGrain<IDirectoryGrain>(GrainCluster.NewId());
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => directory.Add($"{39 - n:00}").AsTask()));
        await directory.Add("07");
        await directory.Remove("08");
        await cluster.Forget(directory);

        Assert.Equal(["06", "07", "09"], await directory.List("05", 3));
        Assert.Equal(39, (await directory.List(null, 1_000)).Length);
    }

    private static IEnumerable<string> Codes(CommandReply reply) => reply.Refusals.Select(refusal => refusal.Code);
}
