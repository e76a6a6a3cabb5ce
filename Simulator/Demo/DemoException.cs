namespace ContactCenter.Simulator.Demo;

/// <summary>The demo cannot run; the message says what is wrong and what to do.</summary>
public sealed class DemoException(string message) : Exception(message);
