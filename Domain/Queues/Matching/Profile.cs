namespace ContactCenter.Domain.Queues.Matching;

/// <summary>What an agent brings: the identity of a class of agents.</summary>
internal readonly record struct Profile(SkillSet Skills, int Tier)
{
    public static Profile Of(ReadyAgent agent) => new(SkillSet.Of(agent.Skills), agent.Tier);
}
