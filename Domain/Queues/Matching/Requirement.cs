namespace ContactCenter.Domain.Queues.Matching;

/// <summary>What one step of a caller's needs asks of an agent: the identity of a class of callers.</summary>
internal readonly record struct Requirement(SkillSet Skills, int? MaxTier)
{
    public static readonly Requirement Anybody = new(SkillSet.None, null);

    public static Requirement Of(NeedStep step) => new(SkillSet.Of(step.Skills), step.MaxTier);

    public Verdict Judge(Profile agent)
    {
        var verdict = agent.Skills.Judge(Skills);
        return verdict == Verdict.Fits && agent.Tier > MaxTier ? Verdict.TierTooHigh : verdict;
    }
}
