namespace ContactCenter.Grains.Tests.Faults;

/// <summary>A fault that a test asked for, so that it is known as such in logs.</summary>
internal sealed class IntendedFailureException(string message) : Exception(message);
