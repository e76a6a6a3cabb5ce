using ContactCenter.Domain.Numbers;
using ContactCenter.Domain.Operations;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Flows;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using ContactCenter.Grains.Interfaces.Flows;
using ContactCenter.Grains.Interfaces.Numbers;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Numbers;

[GrainType("number"), Reentrant]
internal sealed class NumberGrain : CommittedGrain<NumberState>, INumberGrain
{
    private readonly string _digits;
    private readonly Retry _catchUp;
    private NumberRoute? _route;

    public NumberGrain()
        : base("number", NumberState.Empty)
    {
        _digits = GrainContext.GrainId.Key.ToString()!;
        _catchUp = new Retry(this, CatchUp);
    }

    public ValueTask<NumberRoute> Route() => ValueTask.FromResult(
        _route ??= new NumberRoute { IsOurs = Committed.IsOurs, Flow = Committed.Flow?.ToPublished() });

    public ValueTask<JsonReply?> View() => ValueTask.FromResult(
        Committed.IsOurs ? GrainMessages.View(NumberView.Of(_digits, Committed), Committed.Version) : null);

    public async ValueTask<CommandReply> Assign(AssignNumber command)
    {
        FlowCopy? copy = null;
        if (command.FlowId is { } flow)
        {
            if (await GrainFactory.GetGrain<IFlowGrain>(flow).Attach(FlowSubscriber.Number(_digits)) is not { } published)
            {
                return GrainMessages.Refused("unknown-flow", $"There is no flow '{flow}'; publish it first or choose another.", "$.flow");
            }

            copy = published.ToCopy();
        }

        Outcome<NumberState> Rule(NumberState state) => NumberRules.Assign(state, command.OperationId, copy, command.Label, command.Country, command.BasedOn);

        // Listed before it is there, so that no crash hides it; what would be refused is not.
        if (Rule(Speculative).Refusals.IsEmpty)
        {
            await GrainFactory.GetGrain<IDirectoryGrain>(DirectoryKind.Numbers).Add(_digits);
        }

        var before = Committed.Flow?.FlowId;
        var reply = await Commit(state => Rule(state).ToChange());
        foreach (var unused in new[] { before, command.FlowId }.OfType<string>().Distinct().Where(flow => flow != Committed.Flow?.FlowId))
        {
            await GrainFactory.GetGrain<IFlowGrain>(unused).Detach(FlowSubscriber.Number(_digits));
        }

        return reply;
    }

    public async ValueTask<CommandReply> Remove(string operationId)
    {
        var before = Committed.Flow?.FlowId;
        var reply = await Commit(state => NumberRules.Remove(state, operationId).ToChange());
        if (reply.IsDone)
        {
            await GrainFactory.GetGrain<IDirectoryGrain>(DirectoryKind.Numbers).Remove(_digits);
            if (before is not null)
            {
                await GrainFactory.GetGrain<IFlowGrain>(before).Detach(FlowSubscriber.Number(_digits));
            }
        }

        return reply;
    }

    public async ValueTask FlowPublished(PublishedFlow flow) =>
        await Commit(state => new Change<NumberState, bool>(NumberRules.FlowPublished(state, flow.ToCopy()), true));

    protected override void OnLoaded()
    {
        if (Committed.Flow is not null)
        {
            _catchUp.Soon();
        }
    }

    protected override void OnCommitted(NumberState before) => _route = null;

    // The flow may have been published while its note to us was lost with a silo.
    private async Task CatchUp()
    {
        if (Committed.Flow is { } mine && await GrainFactory.GetGrain<IFlowGrain>(mine.FlowId).Current() is { } current)
        {
            await FlowPublished(current);
        }
    }
}
