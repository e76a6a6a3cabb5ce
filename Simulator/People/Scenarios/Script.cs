namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>A caller who does one thing after the other.</summary>
/// <param name="Name">Who, for reports.</param>
/// <param name="From">Caller id; for an app user the user's name.</param>
/// <param name="To">Number dialled.</param>
/// <param name="IsApp">Whether an app user calls.</param>
/// <param name="Steps">What happens.</param>
public sealed record Script(string Name, string From, string To, bool IsApp, IReadOnlyList<ScriptStep> Steps);
