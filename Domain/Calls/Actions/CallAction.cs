namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Something that an agent, a supervisor or a machine client wants done in a call, read and well-formed. Whether it can be done now is for the call to say.</summary>
public abstract record CallAction;
