namespace ContactCenter.Gateway.Faces.SignIn;

/// <summary>Somebody who may sign in to the console: an entry of <c>Console:Operators</c>.</summary>
public sealed class OperatorOptions
{
    /// <summary>Name, 1 to 64 characters; upper and lower case are the same.</summary>
    public string Name { get; set; } = "";

    /// <summary>Hash of the password, as <c>dotnet run --project Gateway -- hash-password</c> makes it; a secret.</summary>
    public string PasswordHash { get; set; } = "";

    /// <summary><c>admin</c> or <c>supervisor</c>.</summary>
    public string Role { get; set; } = "";
}
