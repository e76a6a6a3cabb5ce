namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Ends a consultation by sending whom was consulted away.</summary>
public sealed record TakeBackAction : CallAction;
