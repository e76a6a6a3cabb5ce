using ContactCenter.Domain.Queues;
using ContactCenter.Domain.Queues.Matching;

namespace ContactCenter.Domain.Tests.Queues.Matching;

/// <summary>The board as plain lists: every question is answered by looking at everybody, with the words of the contract and nothing else.</summary>
internal sealed class ListModel(QueueSettings settings)
{
    public QueueSettings Settings { get; set; } = settings;

    public DateTimeOffset Now { get; set; } = DateTimeOffset.MinValue;

    public List<WaitingCaller> Callers { get; } = [];

    public List<ReadyAgent> Agents { get; } = [];

    public HashSet<string> TakenCalls { get; } = [];

    public HashSet<string> TakenAgents { get; } = [];

    public IEnumerable<WaitingCaller> InOrder => Callers.OrderBy(Key);

    public IEnumerable<WaitingCaller> FreeInOrder => InOrder.Where(caller => !TakenCalls.Contains(caller.Call));

    public IEnumerable<ReadyAgent> Ready => Agents.Where(agent => !TakenAgents.Contains(agent.Name));

    public DateTimeOffset? NextDue => Callers
        .SelectMany(caller => Boundaries(caller).Where(seconds => seconds > Waited(caller).TotalSeconds).Select(seconds => (DateTimeOffset?)caller.QueuedAt.AddSeconds(seconds)))
        .Min();

    public ServiceKey Key(WaitingCaller caller) => ServiceKey.Of(caller.EnteredAt, caller.Priority, Settings.AgingSeconds, caller.Call);

    public MatchRefusal? Refusal(WaitingCaller caller, ReadyAgent agent)
    {
        var needs = caller.Needs;
        if (IsKept(caller) && needs.PreferredAgent != agent.Name)
        {
            return MatchRefusal.PreferredAgentOnly;
        }

        var step = needs.Steps.LastOrDefault(step => step.AfterSeconds <= Waited(caller).TotalSeconds) ?? needs.Steps.FirstOrDefault() ?? new NeedStep();
        if (step.Skills.Any(asked => !agent.Skills.ContainsKey(asked.Key)))
        {
            return MatchRefusal.SkillMissing;
        }

        if (step.Skills.Any(asked => agent.Skills[asked.Key] < asked.Value))
        {
            return MatchRefusal.LevelTooLow;
        }

        return step.MaxTier is { } most && agent.Tier > most ? MatchRefusal.TierTooHigh : null;
    }

    public bool Fits(WaitingCaller caller, ReadyAgent agent) => Refusal(caller, agent) is null;

    public List<ReadyAgent> BestFirst(WaitingCaller caller)
    {
        var fitting = Ready.Where(agent => Fits(caller, agent));
        var best = Settings.Strategy switch
        {
            QueueStrategy.RoundRobin => fitting.OrderBy(agent => agent.LastOfferedAt),
            QueueStrategy.FewestCalls => fitting.OrderBy(agent => agent.CallsTaken),
            QueueStrategy.LeastTalkTime => fitting.OrderBy(agent => agent.TalkSeconds),
            QueueStrategy.Tiers => fitting.OrderBy(agent => agent.Tier),
            _ => fitting.OrderBy(_ => 0),
        };
        return [.. best.ThenBy(agent => agent.IdleSince).ThenBy(agent => agent.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<int> Boundaries(WaitingCaller caller) =>
        caller.Needs.Steps.Select(step => step.AfterSeconds).Concat(caller.Needs.PreferredAgent is null ? [] : [caller.Needs.PreferredSeconds]);

    private TimeSpan Waited(WaitingCaller caller) => Now > caller.QueuedAt ? Now - caller.QueuedAt : TimeSpan.Zero;

    private bool IsKept(WaitingCaller caller) => caller.Needs.PreferredAgent is not null && Waited(caller).TotalSeconds < caller.Needs.PreferredSeconds;
}
