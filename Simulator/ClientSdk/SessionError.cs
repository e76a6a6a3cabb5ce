namespace ContactCenter.Simulator.ClientSdk;

/// <summary>Why an app is not logged in.</summary>
/// <param name="Types">
/// The events that it is sent. The current SDK turns <c>system:error:invalid-token</c> into the error <c>session:error:invalid-token</c>, and so on;
/// it knows <c>user:error:invalid-user</c> where facts §5.1 say <c>user:error:not-found</c>: both are sent.
/// </param>
/// <param name="Reason">For people.</param>
internal sealed record SessionError(IReadOnlyList<string> Types, string Reason)
{
    /// <summary>How REST names it.</summary>
    public string Code => Types[^1];

    public static readonly SessionError InvalidToken =
        new(["session:error:invalid-token", "system:error:invalid-token"], "The token is missing, malformed, or of another application or key.");

    public static readonly SessionError ExpiredToken =
        new(["session:error:expired-token", "system:error:expired-token"], "The token has expired.");

    public static readonly SessionError UserNotFound =
        new(["user:error:not-found", "user:error:invalid-user"], "The application has no user of the name in 'sub'.");
}
