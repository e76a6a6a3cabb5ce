namespace ContactCenter.Gateway.Api.Flows;

/// <summary>An answer to a question of a survey in a trial.</summary>
/// <param name="Step">Id of the step.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Digits">The keys.</param>
public sealed record FlowTryAnswer(string Step, string Question, string Digits);
