namespace ContactCenter.Domain.Flows;

/// <summary>An answer to a question of a survey.</summary>
/// <param name="Step">Id of the step.</param>
/// <param name="Question">Id of the question, unique in the step.</param>
/// <param name="Digits">The keys, one of those that the question allows.</param>
public sealed record FlowAnswer(string Step, string Question, string Digits);
