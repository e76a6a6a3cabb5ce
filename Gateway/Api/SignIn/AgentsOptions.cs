namespace ContactCenter.Gateway.Api.SignIn;

/// <summary>Section <c>Agents</c>: how agents' apps sign in.</summary>
public sealed class AgentsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Agents";

    /// <summary>What stands in front of <c>/api/jwt</c>: <c>MobileKey</c> (the shared key) or <c>Pin</c> (the shared key and the agent's own PIN).</summary>
    public string SignIn { get; set; } = MobileKeySignIn.Name;

    /// <summary>Whether a name without an agent becomes one at its first sign-in; otherwise it is refused as <c>unknown-user</c>.</summary>
    public bool CreateOnSignIn { get; set; } = true;

    /// <summary>
    /// Whether a token makes its agent available until it ends or the first call is missed, as apps need that know no other way to say so.
    /// An agent who chose to be away stays away.
    /// </summary>
    public bool AvailableOnSignIn { get; set; } = true;
}
