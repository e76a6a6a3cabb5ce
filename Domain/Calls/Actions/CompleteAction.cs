namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Ends a consultation by leaving the caller with whom was consulted.</summary>
public sealed record CompleteAction : CallAction;
