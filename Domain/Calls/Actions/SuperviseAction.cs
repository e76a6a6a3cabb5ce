namespace ContactCenter.Domain.Calls.Actions;

/// <summary>A supervisor joins the call, or goes over to another mode.</summary>
/// <param name="Supervisor">Vonage user name of the supervisor, whose app rings.</param>
/// <param name="Mode">How.</param>
public sealed record SuperviseAction(string Supervisor, SuperviseMode Mode) : CallAction;
