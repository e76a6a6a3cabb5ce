namespace ContactCenter.Simulator.People.Scenarios;

/// <summary>One thing that a scripted caller does or waits for.</summary>
/// <param name="Kind"><c>hears</c>, <c>listened</c>, <c>party</c>, <c>ended</c> (waits); <c>press</c>, <c>say</c>, <c>wait</c>, <c>hangUp</c>, <c>callBack</c> (acts).</param>
/// <param name="Text">Text to hear, keys to press, words to say, user to talk with; empty for anything.</param>
/// <param name="Seconds">For <c>wait</c>: how long; for waits for something: at most how long.</param>
/// <param name="Place">File and line.</param>
public sealed record ScriptStep(string Kind, string Text, double Seconds, string Place);
