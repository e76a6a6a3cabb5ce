using ContactCenter.Domain.Reports.Time;

namespace ContactCenter.Domain.Reports.Surveys;

/// <summary>What callers answered to a question, in a bucket. <see cref="Calls"/> = the sum of <see cref="Answers"/>.</summary>
/// <param name="Flow">Id of the flow.</param>
/// <param name="Step">Id of the step.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Bucket">The time.</param>
/// <param name="Calls">Calls in which it was answered, by the moment of the answer.</param>
/// <param name="Answers">By keys, the most frequent first.</param>
public sealed record SurveyRow(string Flow, string Step, string Question, ReportBucket Bucket, long Calls, IReadOnlyList<SurveyCount> Answers);
