namespace ContactCenter.Domain.Flows.Steps;

/// <summary>How a step went on after it added its actions.</summary>
/// <param name="Waiting">The platform comes back to this step.</param>
/// <param name="Next">Otherwise the step that runs next; null: the flow is over.</param>
internal readonly record struct Served(bool Waiting, string? Next)
{
    public static Served Waits { get; } = new(true, null);

    public static Served Ends { get; } = new(false, null);

    public static Served GoesOn(string? next) => new(false, next);
}
