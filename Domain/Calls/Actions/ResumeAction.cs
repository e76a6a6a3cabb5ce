namespace ContactCenter.Domain.Calls.Actions;

/// <summary>Ends the hold.</summary>
public sealed record ResumeAction : CallAction;
