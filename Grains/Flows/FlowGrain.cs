using System.Text;
using ContactCenter.Domain.Flows;
using ContactCenter.Domain.Flows.Publishing;
using ContactCenter.Domain.Operations;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Flows;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Flows;

[GrainType("flow"), Reentrant]
internal sealed class FlowGrain : CommittedGrain<FlowState>, IFlowGrain
{
    private readonly Retry _push;
    private readonly HashSet<string> _unaware = new(StringComparer.Ordinal);
    private readonly string _id;

    public FlowGrain(IGrainContext context)
        : base("flow", Shipped(context.GrainId.Key.ToString()!))
    {
        _id = context.GrainId.Key.ToString()!;
        _push = new Retry(this, Push);
    }

    public ValueTask<PublishedFlow?> Current() => ValueTask.FromResult(Published(Committed.InForce()));

    public ValueTask<PublishedFlow?> Version(int version) =>
        ValueTask.FromResult(Published(Committed.Versions.FirstOrDefault(v => v.Version == version)));

    public ValueTask<JsonReply?> View() => ValueTask.FromResult(
        Committed.InForce() is { } inForce ? GrainMessages.View(FlowView.Of(_id, Committed), inForce.Version) : null);

    public async ValueTask<CommandReply> Publish(PublishFlow command)
    {
        var unknown = FlowParser.Parse(command.Document) is { IsOk: true, Value: var flow } ? await FlowLookup.Unknown(GrainFactory, flow, "$.document") : [];
        Outcome<FlowState> Rule(FlowState state) =>
            FlowPublishing.Publish(state, command.OperationId, command.Document, command.BasedOn, command.Note, Clock.GetUtcNow(), unknown);
        if (Rule(Speculative).Refusals.IsEmpty)
        {
            await GrainFactory.GetGrain<IDirectoryGrain>(DirectoryKind.Flows).Add(_id);
        }

        return await Commit(state => Rule(state).ToChange());
    }

    public ValueTask<CommandReply> RollBack(RollBackFlow command) => Commit(state => FlowPublishing
        .RollBack(state, command.OperationId, command.To, command.BasedOn, Clock.GetUtcNow()).ToChange());

    public ValueTask<PublishedFlow?> Attach(string subscriber) => Commit(state => new Change<FlowState, PublishedFlow?>(
        state.InForce() is null || state.Subscribers.Contains(subscriber) ? state : state with { Subscribers = state.Subscribers.Add(subscriber) },
        Published(state.InForce())));

    public async ValueTask Detach(string subscriber) => await Commit(state => new Change<FlowState, bool>(
        state.Subscribers.Contains(subscriber) ? state with { Subscribers = state.Subscribers.Remove(subscriber) } : state,
        true));

    protected override void OnLoaded() => Announce();

    protected override void OnCommitted(FlowState before)
    {
        if (before.InForce()?.Version != Committed.InForce()?.Version)
        {
            Announce();
        }
    }

    private static FlowState Shipped(string id) => SeedFlows.Find(id) is { } seed
        ? FlowState.Empty with { Versions = [new FlowVersion(1, Encoding.UTF8.GetString(seed.Flow.ToUtf8()), DateTimeOffset.UnixEpoch, "shipped")] }
        : FlowState.Empty;

    private void Announce()
    {
        _unaware.UnionWith(Committed.Subscribers);
        _push.Soon();
    }

    private async Task Push()
    {
        foreach (var subscriber in _unaware.ToArray())
        {
            if (Published(Committed.InForce()) is not { } flow)
            {
                return;
            }

            await FlowSubscriber.Notify(GrainFactory, subscriber, flow);
            if (flow.Version == Committed.InForce()?.Version)
            {
                _unaware.Remove(subscriber);
            }
        }
    }

    private PublishedFlow? Published(FlowVersion? version) => version is null ? null
        : new() { FlowId = _id, Version = version.Version, Document = Encoding.UTF8.GetBytes(version.Document) };
}
