using System.Security.Cryptography;
using ContactCenter.Domain.Agents;
using ContactCenter.Domain.Agents.Desk;
using ContactCenter.Domain.Operations;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.Common;
using ContactCenter.Grains.Interfaces.Directories;
using Orleans.Concurrency;

namespace ContactCenter.Grains.Agents;

// The profile; the working side is in AgentGrain.Desk.cs.
[GrainType("agent"), Reentrant]
internal sealed partial class AgentGrain : CommittedGrain<AgentState>, IAgentGrain
{
    private const int SaltLength = 16;

    public ValueTask<string?> UserId() => ValueTask.FromResult(Committed.UserId);

    public async ValueTask<string> Register(string? userId)
    {
        await Directory().Add(this.GetPrimaryKeyString());
        var id = userId ?? $"USR-{Guid.NewGuid()}";
        return await Commit(state =>
        {
            var next = AgentRules.Register(state, id, userId is not null, Clock.GetUtcNow());
            return new Change<AgentState, string>(next, next.UserId!);
        });
    }

    public ValueTask<JsonReply?> View() => ValueTask.FromResult(
        Committed.IsKnown ? GrainMessages.View(AgentView.Of(this.GetPrimaryKeyString(), Committed), Committed.Version) : null);

    public async ValueTask<CommandReply> Change(ChangeAgent command)
    {
        var hash = command.Pin is { Length: > 0 } pin && AgentRules.IsPin(pin) ? PinHash.Of(pin, RandomNumberGenerator.GetBytes(SaltLength)) : null;
        Outcome<AgentState> Rule(AgentState state) => AgentRules.Change(state, command.OperationId, command.DisplayName, command.Pin, hash, Clock.GetUtcNow());
        if (Rule(Speculative).Refusals.IsEmpty)
        {
            await Directory().Add(this.GetPrimaryKeyString());
        }

        return await Commit(state => Rule(state).ToChange());
    }

    public ValueTask<bool> CheckPin(string pin) => Commit(state =>
    {
        var (next, accepted) = AgentRules.CheckPin(state, pin, Clock.GetUtcNow());
        return new Change<AgentState, bool>(next, accepted);
    });

    public async ValueTask Remove()
    {
        await AtDesk(state => new Change<AgentState, bool>(
            state.IsKnown ? AgentState.Empty with { Desk = state.Desk is { } desk ? DeskPresence.Remove(desk, Clock.GetUtcNow()) : null } : state, true));
        await Directory().Remove(this.GetPrimaryKeyString());
    }

    private IDirectoryGrain Directory() => GrainFactory.GetGrain<IDirectoryGrain>(DirectoryKind.Agents);
}
