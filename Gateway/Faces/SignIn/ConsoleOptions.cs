namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>Section <c>Console</c>.</summary>
public sealed class ConsoleOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Console";

    /// <summary>People who may sign in with name and password.</summary>
    public IList<OperatorOptions> Operators { get; } = [];
}
