namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Ends a consultation by bringing all three together.</summary>
public sealed record ConferenceAction : CallAction;
