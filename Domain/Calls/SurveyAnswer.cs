namespace ContactCenter.Domain.Calls;

/// <summary>What the caller answered to a question of a survey, the last time that it was asked.</summary>
/// <param name="Flow">Id of the flow.</param>
/// <param name="Step">Id of the step.</param>
/// <param name="Question">Id of the question, unique in the step.</param>
/// <param name="Digits">The keys, one of those that the question allowed.</param>
/// <param name="At">When.</param>
public sealed record SurveyAnswer(string Flow, string Step, string Question, string Digits, DateTimeOffset At) : StoredRecord;
