namespace ContactCenter.Domain.Reports.Surveys;

/// <summary>How often callers answered so.</summary>
/// <param name="Digits">The keys.</param>
/// <param name="Calls">Calls with this answer.</param>
public sealed record SurveyCount(string Digits, long Calls);
