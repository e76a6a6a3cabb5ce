namespace ContactCenter.Domain.Queues.Matching;

/// <summary>Whether a class of agents is for a class of callers; all but the first are the refusal of the same name, one later.</summary>
internal enum Verdict : byte
{
    Fits = 0,
    SkillMissing = 1 + MatchRefusal.SkillMissing,
    LevelTooLow = 1 + MatchRefusal.LevelTooLow,
    TierTooHigh = 1 + MatchRefusal.TierTooHigh,
}
