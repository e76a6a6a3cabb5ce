using ContactCenter.Domain.LastAgents;
using ContactCenter.Grains.Durability;
using ContactCenter.Grains.Interfaces.Agents;
using ContactCenter.Grains.Interfaces.LastAgents;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace ContactCenter.Grains.LastAgents;

[GrainType("last-agent"), Reentrant]
internal sealed class LastAgentGrain(IOptions<LastAgentsOptions> options)
    : CommittedGrain<LastAgentsState>("last-agent", LastAgentsState.Empty), ILastAgentGrain
{
    private TimeSpan Keep => TimeSpan.FromDays(options.Value.RetentionDays);

    public async ValueTask Note(string caller, string agent, DateTimeOffset at) =>
        await Do(state => LastAgentRules.Noted(state, caller, new(agent, at), Clock.GetUtcNow(), Keep));

    public async ValueTask<string?> Find(string caller, string queue) =>
        LastAgentRules.Find(Committed, caller, Clock.GetUtcNow(), Keep) is { } talk && await GrainFactory.GetGrain<IAgentDesk>(talk.Agent).Serves(queue, talk.At)
            ? talk.Agent
            : null;

    public async ValueTask Forget(string caller) => await Do(state => LastAgentRules.Forgotten(state, caller));

    public async ValueTask Prune() => await Do(state => LastAgentRules.Pruned(state, Clock.GetUtcNow(), Keep));

    private ValueTask<bool> Do(Func<LastAgentsState, LastAgentsState> rule) => Commit(state => new Change<LastAgentsState, bool>(rule(state), true));
}
